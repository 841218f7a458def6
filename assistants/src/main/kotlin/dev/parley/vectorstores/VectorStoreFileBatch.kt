package dev.parley.vectorstores

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Files that were put into a store together. See the API reference, "The vector store files batch object".
 *
 * @property id the id of the batch.
 * @property createdAt when it was made.
 * @property vectorStoreId the store.
 * @property status how far its processing has come.
 * @property fileCounts the same file by file.
 * @property objectType `vector_store.files_batch`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileBatch(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("vector_store_id") val vectorStoreId: String,
    val status: VectorStoreFileStatus,
    @SerialName("file_counts") val fileCounts: VectorStoreFileCounts,
    @SerialName("object") val objectType: String? = null,
)
