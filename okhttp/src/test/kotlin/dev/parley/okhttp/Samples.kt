package dev.parley.okhttp

import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user

/** The request that most cases send. */
internal val HELLO = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))

/** An answer to [HELLO]. */
internal const val COMPLETION =
    """{"id":"chatcmpl-1","object":"chat.completion","created":1767225600,"model":"gpt-5.2",""" +
        """"choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]}"""

/** A list of one model. */
internal const val MODELS = """{"object":"list","data":[{"id":"gpt-5.2","object":"model","created":1767225600}]}"""

/** A chunk that says [text]. */
internal fun chunk(text: String) =
    """{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,""" +
        """"delta":{"content":"$text"}}]}"""

/** The events that say [texts]. */
internal fun events(vararg texts: String) = texts.joinToString("") { "data: ${chunk(it)}\n\n" } + "data: [DONE]\n\n"
