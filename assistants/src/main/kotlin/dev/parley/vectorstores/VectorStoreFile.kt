package dev.parley.vectorstores

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file in a store. See the API reference, "The vector store file object".
 *
 * @property id the id of the uploaded file.
 * @property createdAt when it was put into the store.
 * @property vectorStoreId the store.
 * @property usageBytes how many bytes it takes up there, which need not be its size; `null` when not told.
 * @property status how far its processing has come; `null` when not told.
 * @property lastError what went wrong with it; `null` when nothing did.
 * @property chunkingStrategy how it is cut into chunks; `null` when not told.
 * @property attributes what the caller said about it, for searches to filter by; `null` when nothing was.
 * @property objectType `vector_store.file`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VectorStoreFile(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("vector_store_id") val vectorStoreId: String,
    @SerialName("usage_bytes") val usageBytes: Long? = null,
    val status: VectorStoreFileStatus? = null,
    @SerialName("last_error") val lastError: VectorStoreFileError? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    val attributes: Map<String, AttributeValue>? = null,
    @SerialName("object") val objectType: String? = null,
)
