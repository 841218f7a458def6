package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A file in a vector store.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/file-object).
 *
 * @property id The id of the uploaded file.
 * @property createdAt When it was added to the vector store; the epoch when the service did not send it.
 * @property vectorStoreId The id of the vector store.
 * @property usageBytes The number of bytes it uses there, which may differ from its size; `null` when the service did
 * not send it.
 * @property status The status of its processing; `null` when the service did not send it.
 * @property lastError Why its processing failed; `null` when it did not.
 * @property chunkingStrategy How it is chunked; `null` when the service did not send it.
 * @property attributes Its attributes, by which searches can be filtered.
 * @property objectType The object type, always `vector_store.file`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreFile(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("vector_store_id") val vectorStoreId: String = "",
    @SerialName("usage_bytes") val usageBytes: Long? = null,
    val status: VectorStoreFileStatus? = null,
    @SerialName("last_error") val lastError: VectorStoreFileError? = null,
    @SerialName("chunking_strategy") val chunkingStrategy: ChunkingStrategy? = null,
    val attributes: Map<String, AttributeValue> = emptyMap(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
