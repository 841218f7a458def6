package dev.parley.threads

import dev.parley.assistants.NewToolResources
import dev.parley.threads.messages.ThreadMessageRequest
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a thread.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/threads/createThread).
 *
 * @property messages The messages to begin with. None when `null`.
 * @property toolResources The files and vector stores that tools may use in it. None when `null`.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 */
@Serializable
@JvmRecord
public data class ThreadRequest(
    val messages: List<ThreadMessageRequest>? = null,
    @SerialName("tool_resources") val toolResources: NewToolResources? = null,
    val metadata: Map<String, String>? = null,
)
