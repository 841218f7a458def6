package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for a new store. See the API reference, "Create vector store".
 *
 * ```
 * VectorStoreRequest(name = "Support FAQ", expiresAfter = VectorStoreExpiration.unusedFor(days = 7))
 * ```
 *
 * @property name what to call it. It has no name when absent.
 * @property description what it is for.
 * @property fileIds the uploaded files to put into it, at most 500. None when absent.
 * @property chunkingStrategy how these files are cut into chunks. As the service sees fit when absent.
 * @property expiresAfter when it expires. Never when absent.
 * @property metadata notes of the caller's.
 * @throws IllegalArgumentException when there are more [fileIds], or the chunks or days are out of range.
 */
@Serializable
@JvmRecord
public data class VectorStoreRequest(
    val name: String? = null,
    val description: String? = null,
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    @SerialName("expires_after") val expiresAfter: VectorStoreExpiration? = null,
    val metadata: Map<String, String>? = null,
) {
    init {
        require(fileIds == null || fileIds.size <= 500) { "fileIds must be 500 at most, but are ${fileIds?.size}" }
        requireChunkSizes(chunkingStrategy)
        requireExpiration(expiresAfter)
    }
}
