package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Adds an uploaded file to a vector store.
 *
 * ```
 * VectorStoreFileRequest("file-abc123", attributes = fileAttributes("year" to 2024))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/createFile).
 *
 * @property fileId The id of the uploaded file.
 * @property chunkingStrategy How it is chunked. Default when `null`: [ChunkingStrategy.AUTO].
 * @property attributes Its attributes, by which searches can be filtered, up to 16; keys up to 64 characters, strings up
 * to 512. None when `null`.
 * @throws IllegalArgumentException when [fileId] is blank.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileRequest(
    @SerialName("file_id") val fileId: String,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    val attributes: Map<String, AttributeValue>? = null,
) {
    init {
        require(fileId.isNotBlank()) { "fileId must not be blank" }
    }
}
