package dev.parley.responses

/** The events of a response that thinks, calls a function and says something, in the words of the service. */
internal object StreamedResponse {
    private const val HEAD = """"id":"resp_1","object":"response","created_at":1,"model":"m","status":"""
    private const val THOUGHT = """{"type":"reasoning","id":"rs_1","summary":[
        {"type":"summary_text","text":"Hm, 1+2"}]}"""
    private const val CALL = """{"type":"function_call","id":"fc_1","call_id":"call_1","name":"add",
        "arguments":"{\"a\":1}","status":"completed"}"""
    private const val MESSAGE = """{"type":"message","id":"msg_1","role":"assistant","status":"completed","content":[
        {"type":"output_text","text":"Three it is","annotations":[{"type":"file_path","file_id":"f","index":0}]},
        {"type":"refusal","refusal":"No."}]}"""

    /** The response that the plain call gives. */
    val whole = """{$HEAD"completed","output":[$THOUGHT,$CALL,$MESSAGE],"usage":{"input_tokens":1,"output_tokens":2,
        "total_tokens":3}}""".replace(Regex("\n *"), "")

    private val payloads = listOf(
        """response.created","response":{$HEAD"in_progress","output":[]}""",
        """response.in_progress","response":{$HEAD"in_progress","output":[]}""",
        """response.output_item.added","output_index":0,"item":{"type":"reasoning","id":"rs_1","summary":[]}""",
        """response.reasoning_summary_part.added","item_id":"rs_1","output_index":0,"summary_index":0,
            "part":{"type":"summary_text","text":""}""",
        """response.reasoning_summary_text.delta","item_id":"rs_1","output_index":0,"summary_index":0,"delta":"Hm, """",
        """response.reasoning_summary_text.delta","item_id":"rs_1","output_index":0,"summary_index":0,"delta":"1+2"""",
        """response.reasoning_summary_text.done","item_id":"rs_1","output_index":0,"summary_index":0,
            "text":"Hm, 1+2"""",
        """response.output_item.done","output_index":0,"item":$THOUGHT""",
        """response.output_item.added","output_index":1,"item":{"type":"function_call","id":"fc_1","call_id":"call_1",
            "name":"add","arguments":"","status":"in_progress"}""",
        """response.function_call_arguments.delta","item_id":"fc_1","output_index":1,"delta":"{\"a\""""",
        """response.function_call_arguments.delta","item_id":"fc_1","output_index":1,"delta":":1}"""",
        """response.function_call_arguments.done","item_id":"fc_1","output_index":1,"arguments":"{\"a\":1}"""",
        """response.output_item.done","output_index":1,"item":$CALL""",
        """response.output_item.added","output_index":2,"item":{"type":"message","id":"msg_1","role":"assistant",
            "status":"in_progress","content":[]}""",
        """response.content_part.added","item_id":"msg_1","output_index":2,"content_index":0,
            "part":{"type":"output_text","text":"","annotations":[]}""",
        """response.output_text.delta","item_id":"msg_1","output_index":2,"content_index":0,"delta":"Three"""",
        """response.output_text.delta","item_id":"msg_1","output_index":2,"content_index":0,"delta":" it"""",
        """response.output_text.annotation.added","item_id":"msg_1","output_index":2,"content_index":0,
            "annotation_index":0,"annotation":{"type":"file_path","file_id":"f","index":0}""",
        """response.output_text.delta","item_id":"msg_1","output_index":2,"content_index":0,"delta":" is"""",
        """response.sung","song":"la"""",
        """response.output_text.done","item_id":"msg_1","output_index":2,"content_index":0,"text":"Three it is"""",
        """response.content_part.added","item_id":"msg_1","output_index":2,"content_index":1,
            "part":{"type":"refusal","refusal":""}""",
        """response.refusal.delta","item_id":"msg_1","output_index":2,"content_index":1,"delta":"No."""",
        """response.output_item.done","output_index":2,"item":$MESSAGE""",
        """response.completed","response":$whole""",
    ).map { it.replace(Regex("\n *"), "") }

    /** Each event as it stands in the stream, numbered from 0. */
    val events: List<String> = payloads.mapIndexed { number, payload ->
        "event: ${payload.substringBefore('"')}\ndata: {\"type\":\"$payload,\"sequence_number\":$number}\n\n"
    }

    val text: String = events.joinToString("")

    /** The stream that breaks off before the event number [end], or only begins with number [start]. */
    fun part(start: Int = 0, end: Int = events.size): String = events.subList(start, end).joinToString("")
}
