package dev.parley.vectorstores

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Files made ready to be searched. See the API reference, "The vector store object".
 *
 * @property id the id of the store.
 * @property createdAt when it was made.
 * @property name what it is called; `null` when it has no name.
 * @property description what it is for; `null` when that was not said.
 * @property usageBytes how many bytes its files take up there; `null` when not told.
 * @property fileCounts how many files it has, and how far their processing has come; `null` when not told.
 * @property status whether it is ready, still at work, or gone; `null` when not told.
 * @property expiresAfter when it expires; `null` when it does not.
 * @property expiresAt when that will be, if nobody uses it until then; `null` when it does not expire.
 * @property lastActiveAt when it was last used; `null` when not told.
 * @property metadata notes of the caller's; `null` when not told.
 * @property objectType `vector_store`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VectorStore(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val name: String? = null,
    val description: String? = null,
    @SerialName("usage_bytes") val usageBytes: Long? = null,
    @SerialName("file_counts") val fileCounts: VectorStoreFileCounts? = null,
    val status: VectorStoreStatus? = null,
    @SerialName("expires_after") val expiresAfter: VectorStoreExpiration? = null,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    @SerialName("last_active_at") @Serializable(with = InstantSerializer::class) val lastActiveAt: Instant? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("object") val objectType: String? = null,
)
