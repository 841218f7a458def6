package dev.parley.assistants

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Attaches a file to an assistant, in the first version of the API (`assistants=v1`).
 *
 * @property fileId The id of the uploaded file.
 * @throws IllegalArgumentException when [fileId] is blank.
 */
@Serializable
@JvmRecord
public data class AssistantFileRequest(@SerialName("file_id") val fileId: String) {
    init {
        requireId("fileId", fileId)
    }
}
