package dev.parley.vectorstores

import dev.parley.FileSource

/**
 * A file of the caller's that is to be uploaded and put into a store.
 *
 * @property file the file.
 * @property chunkingStrategy how it is cut into chunks. As the service sees fit when absent.
 * @property attributes what there is to say about it, for searches to filter by: at most 16, with keys of at most 64
 * characters.
 * @throws IllegalArgumentException when there are more or longer [attributes], or the chunks are out of range.
 */
@JvmRecord
public data class VectorStoreUpload(
    val file: FileSource,
    val chunkingStrategy: ChunkingStrategy? = null,
    val attributes: Map<String, AttributeValue>? = null,
) {
    init {
        requireChunkSizes(chunkingStrategy)
        requireAttributes(attributes)
    }

    /** Once uploaded as [fileId], how it is put into the store. */
    internal fun request(fileId: String) = VectorStoreFileRequest(fileId, chunkingStrategy, attributes)
}
