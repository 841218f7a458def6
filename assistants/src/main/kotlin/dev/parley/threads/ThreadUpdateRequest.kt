package dev.parley.threads

import dev.parley.assistants.ToolResources
import dev.parley.assistants.requireMetadata
import dev.parley.assistants.requireResources
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Changes a thread; what is absent stays as it is. See the API reference, "Modify thread".
 *
 * @property toolResources all files and vector stores that tools see in it from now on.
 * @property metadata its notes, up to 16: keys of 64 characters, values of 512.
 * @throws IllegalArgumentException when a value is beyond its limit.
 */
@Serializable
@JvmRecord
public data class ThreadUpdateRequest(
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String>? = null,
) {
    init {
        requireResources(toolResources)
        requireMetadata(metadata)
    }
}
