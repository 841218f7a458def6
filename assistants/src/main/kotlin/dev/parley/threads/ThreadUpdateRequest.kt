package dev.parley.threads

import dev.parley.assistants.ToolResources
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Modifies a thread. Members that are `null` stay unchanged.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/threads/modifyThread).
 *
 * @property toolResources The files and vector stores that tools may use in it; they replace the present ones.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 */
@Serializable
@JvmRecord
public data class ThreadUpdateRequest(
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String>? = null,
)
