package dev.parley.threads.messages

import dev.parley.assistants.AssistantTool
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file attached to a message.
 *
 * @property fileId the id of the uploaded file; `null` when the server does not say.
 * @property tools the tools that may see it: [AssistantTool.CodeInterpreter], [AssistantTool.FileSearch]. None when
 * absent.
 */
@Serializable
@JvmRecord
public data class MessageAttachment(
    @SerialName("file_id") val fileId: String? = null,
    val tools: List<AssistantTool>? = null,
)
