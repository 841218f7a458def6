package dev.parley.threads

internal const val THREAD =
    """{"id":"thread_1","object":"thread","created_at":1699703890,"metadata":{"key_1":"value 1"}}"""

/** A run in [status], with [more] members. */
internal fun run(status: String, more: String = "", id: String = "run_1"): String =
    """{"id":"$id","object":"thread.run","created_at":1699063290,"assistant_id":"asst_1","thread_id":"thread_1",
    "status":"$status","started_at":null,"expires_at":1699063890,"model":"gpt-4o","instructions":null,"tools":[],
    "metadata":{}$more}"""

/** A run that waits for the outputs of [calls], each an id and a function. */
internal fun waiting(vararg calls: Pair<String, String>): String {
    val all = calls.joinToString { (id, name) ->
        """{"id":"$id","type":"function","function":{"name":"$name","arguments":"{\"of\":\"$id\"}"}}"""
    }
    return run(
        "requires_action",
        ""","required_action":{"type":"submit_tool_outputs","submit_tool_outputs":{"tool_calls":[$all]}}""",
    )
}

/** A message that says [content]. */
internal fun message(status: String, content: String = "", id: String = "msg_1"): String =
    """{"id":"$id","object":"thread.message","created_at":1710330641,"assistant_id":"asst_1","thread_id":"thread_1",
    "run_id":"run_1","status":"$status","incomplete_details":null,"incomplete_at":null,"completed_at":null,
    "role":"assistant","content":[$content],"metadata":{}}"""

/** A piece of a message that adds [content]. */
internal fun messageDelta(content: String, id: String = "msg_1"): String =
    """{"id":"$id","object":"thread.message.delta","delta":{"content":[$content]}}"""

/** A step in [status] that does what [details] say. */
internal fun step(status: String, details: String, type: String = "tool_calls", id: String = "step_1"): String =
    """{"id":"$id","object":"thread.run.step","created_at":1710330641,"run_id":"run_1","assistant_id":"asst_1",
    "thread_id":"thread_1","type":"$type","status":"$status","cancelled_at":null,"completed_at":null,
    "expires_at":1710331240,"failed_at":null,"last_error":null,"step_details":$details,"usage":null}"""

/** A piece of a step that adds [details]. */
internal fun stepDelta(details: String, id: String = "step_1"): String =
    """{"id":"$id","object":"thread.run.step.delta","delta":{"step_details":$details}}"""

/** Calls of tools as the details of a step. */
internal fun toolCalls(calls: String): String = """{"type":"tool_calls","tool_calls":[$calls]}"""

internal const val WRITES = """{"type":"message_creation","message_creation":{"message_id":"msg_1"}}"""

/** Text as a part of a message. */
internal fun text(value: String, annotations: String = ""): String =
    """{"type":"text","text":{"value":"$value","annotations":[$annotations]}}"""

/** The event stream of [events], each a name and its data. */
internal fun events(vararg events: Pair<String, String>): String =
    events.joinToString("") { (name, data) -> "event: $name\ndata: ${data.replace('\n', ' ')}\n\n" }

internal const val DONE = "event: done\ndata: [DONE]\n\n"
