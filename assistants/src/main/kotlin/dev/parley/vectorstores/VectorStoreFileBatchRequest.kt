package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Puts many uploaded files into a store: either [fileIds], all treated alike, or [files], each in its own way. See the
 * API reference, "Create vector store file batch".
 *
 * @property fileIds the files, 1 to 2000.
 * @property files the files, 1 to 2000, each with its own attributes and chunks.
 * @property chunkingStrategy how each of [fileIds] is cut into chunks. As the service sees fit when absent.
 * @property attributes what there is to say about each of [fileIds], for searches to filter by.
 * @throws IllegalArgumentException when there are not [fileIds] or else [files], too many of them, more or longer
 * [attributes] than a file may have, or chunks out of range.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileBatchRequest(
    @SerialName("file_ids") val fileIds: List<String>? = null,
    val files: List<VectorStoreFileRequest>? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    val attributes: Map<String, AttributeValue>? = null,
) {
    init {
        require((fileIds == null) != (files == null)) { "fileIds must be given or else files, and not both" }
        requireBatchSize("fileIds", fileIds)
        requireBatchSize("files", files)
        requireChunkSizes(chunkingStrategy)
        requireAttributes(attributes)
    }
}

private fun requireBatchSize(argument: String, files: List<*>?) {
    require(files == null || files.size in 1..2000) { "$argument must be 1 to 2000, but are ${files?.size}" }
}
