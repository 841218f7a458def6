package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A vector store: a collection of processed files that can be searched.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/object).
 *
 * @property id The vector store's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property name Its name; `null` when it has none.
 * @property description Its description; `null` when it has none.
 * @property usageBytes The number of bytes its files use; `null` when the service did not send it.
 * @property fileCounts The number of its files by status; `null` when the service did not send it.
 * @property status Its status; `null` when the service did not send it.
 * @property expiresAfter Its expiration policy; `null` when it does not expire.
 * @property expiresAt When it will expire; `null` when it does not expire.
 * @property lastActiveAt When it was last active; `null` when the service did not send it.
 * @property metadata The metadata stored with it.
 * @property objectType The object type, always `vector_store`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStore(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val name: String? = null,
    val description: String? = null,
    @SerialName("usage_bytes") val usageBytes: Long? = null,
    @SerialName("file_counts") val fileCounts: VectorStoreFileCounts? = null,
    val status: VectorStoreStatus? = null,
    @SerialName("expires_after") val expiresAfter: VectorStoreExpiration? = null,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    @SerialName("last_active_at") @Serializable(with = InstantSerializer::class) val lastActiveAt: Instant? = null,
    val metadata: Map<String, String> = emptyMap(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
