package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Adds several uploaded files to a vector store: either [fileIds], all treated alike, or [files], each with its own
 * attributes and chunking strategy.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/createBatch).
 *
 * @property fileIds The ids of the files, up to 2000; `null` with [files].
 * @property files The files, up to 2000, each with its own attributes and chunking strategy; `null` with [fileIds].
 * @property chunkingStrategy How the [fileIds] are chunked. Default when `null`: [ChunkingStrategy.AUTO].
 * @property attributes The attributes of each of the [fileIds], up to 16; keys up to 64 characters, strings up to 512.
 * None when `null`.
 * @throws IllegalArgumentException unless exactly one of [fileIds] and [files] is given.
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
    }
}
