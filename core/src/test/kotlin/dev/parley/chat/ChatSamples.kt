package dev.parley.chat

internal val HELLO = ChatCompletionRequest("gpt-5.2", listOf(user("Hello!")))

internal const val COMPLETION =
    """{"id":"chatcmpl-1","object":"chat.completion","created":1741569952,"model":"gpt-5.2","choices":[{"index":0,
    "message":{"role":"assistant","content":"Hi","refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}]}"""

/** A chunk whose first choice adds [content]. */
internal fun chunk(content: String): String =
    chunkOf("""[{"index":0,"delta":{"content":"$content"},"finish_reason":null}]""")

/** A chunk of [choices], with [more] members. */
internal fun chunkOf(choices: String, more: String = ""): String =
    """{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1694268190,"model":"gpt-5.2","choices":$choices$more}"""

/** The event stream of [payloads]. */
internal fun events(vararg payloads: String): String = payloads.joinToString("") { "data: $it\n\n" }

internal const val DONE = "data: [DONE]\n\n"
