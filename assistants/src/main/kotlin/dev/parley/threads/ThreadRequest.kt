package dev.parley.threads

import dev.parley.assistants.NewToolResources
import dev.parley.assistants.requireMetadata
import dev.parley.assistants.requireResources
import dev.parley.threads.messages.ThreadMessageRequest
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Begins a thread. See the API reference, "Create thread".
 *
 * @property messages what it begins with. It is empty when absent.
 * @property toolResources the files and vector stores that tools see in it. None when absent.
 * @property metadata notes to keep with it, up to 16: keys of 64 characters, values of 512. None when absent.
 * @throws IllegalArgumentException when a value is beyond its limit.
 */
@Serializable
@JvmRecord
public data class ThreadRequest(
    val messages: List<ThreadMessageRequest>? = null,
    @SerialName("tool_resources") val toolResources: NewToolResources? = null,
    val metadata: Map<String, String>? = null,
) {
    init {
        requireResources(toolResources)
        requireMetadata(metadata)
    }
}
