package dev.parley.benchmarks

import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.system
import dev.parley.chat.user

/** The request and the answers that are measured, of the size of everyday ones. */
internal object Samples {
    val request = ChatCompletionRequest(
        model = "gpt-5.2",
        messages = listOf(system("You are a helpful assistant."), user("Tell me a story of a fox and a hen.")),
        temperature = 0.2,
    )

    /** The same request as JSON, for those who have no models. */
    fun request(model: String, more: String = ""): String =
        """{"model":"$model","messages":[{"role":"system","content":"You are a helpful assistant."},""" +
            """{"role":"user","content":"Tell me a story of a fox and a hen."}],"temperature":0.2$more}"""

    const val PROMPT = "Tell me a story of a fox and a hen."
    const val EMBEDDER = "text-embedding-3-small"
    const val EMBEDDING_REQUEST = """{"model":"$EMBEDDER","input":"$PROMPT","encoding_format":"base64"}"""

    fun responseRequest(model: String): String = """{"model":"$model","input":"$PROMPT","stream":true}"""

    const val CHUNK = """{"id":"chatcmpl-BqJvQ8zT1bXcVnM2kLpOiUyTrEwQa","object":"chat.completion.chunk",""" +
        """"created":1767225600,"model":"gpt-5.2-2025-12-11","service_tier":"default",""" +
        """"system_fingerprint":"fp_a1b2c3d4e5","choices":[{"index":0,"delta":{"content":" token"},""" +
        """"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"aB3dE5fG7hI9"}"""

    const val EVENT = """{"type":"response.output_text.delta","sequence_number":17,""" +
        """"item_id":"msg_68a1b2c3d4e5f6a7b8c9d0e1f2","output_index":0,"content_index":0,"delta":" token",""" +
        """"logprobs":[],"obfuscation":"aB3dE5fG7hI9"}"""

    const val COMPLETED = """{"type":"response.completed","sequence_number":18,""" +
        """"response":{"id":"resp_68a1b2c3d4e5","object":"response","created_at":1767225600,""" +
        """"status":"completed","model":"gpt-5.2","output":[],""" +
        """"parallel_tool_calls":true,"tools":[],"tool_choice":"auto","error":null,"incomplete_details":null,""" +
        """"instructions":null,"metadata":{},"temperature":1.0,"top_p":1.0}}"""

    const val COMPLETION = """{"id":"chatcmpl-BqJvQ8zT1bXcVnM2kLpOiUyTrEwQa","object":"chat.completion",""" +
        """"created":1767225600,"model":"gpt-5.2-2025-12-11","choices":[{"index":0,"message":{"role":"assistant",""" +
        """"content":"Once upon a time a fox met a hen; they agreed to differ.","refusal":null,"annotations":[]},""" +
        """"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":29,"completion_tokens":17,""" +
        """"total_tokens":46,"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},""" +
        """"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0,""" +
        """"rejected_prediction_tokens":0}},"service_tier":"default","system_fingerprint":"fp_a1b2c3d4e5"}"""
}
