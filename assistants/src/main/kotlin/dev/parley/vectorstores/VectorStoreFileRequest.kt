package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Puts an uploaded file into a store. See the API reference, "Create vector store file".
 *
 * ```
 * VectorStoreFileRequest("file-abc123", attributes = fileAttributes("year" to 2024))
 * ```
 *
 * @property fileId the file.
 * @property chunkingStrategy how it is cut into chunks. As the service sees fit when absent.
 * @property attributes what there is to say about it, for searches to filter by: at most 16, with keys of at most 64
 * characters.
 * @throws IllegalArgumentException when [fileId] is blank, there are more or longer [attributes], or the chunks are out
 * of range.
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
        requireChunkSizes(chunkingStrategy)
        requireAttributes(attributes)
    }
}
