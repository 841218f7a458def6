package dev.parley.vectorstores

import dev.parley.FileSource

/**
 * A file to upload to a vector store.
 *
 * @property file The file.
 * @property chunkingStrategy How it is chunked. Default when `null`: [ChunkingStrategy.AUTO].
 * @property attributes Its attributes, by which searches can be filtered, up to 16; keys up to 64 characters, strings up
 * to 512. None when `null`.
 */
@JvmRecord
public data class VectorStoreUpload(
    val file: FileSource,
    val chunkingStrategy: ChunkingStrategy? = null,
    val attributes: Map<String, AttributeValue>? = null,
) {
    /** Once uploaded as [fileId], how it is added to the vector store. */
    internal fun request(fileId: String) = VectorStoreFileRequest(fileId, chunkingStrategy, attributes)
}
