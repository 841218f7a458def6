package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A batch of files added to a vector store together.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/batch-object).
 *
 * @property id The batch's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property vectorStoreId The id of the vector store.
 * @property status The status of its processing; `null` when the service did not send it.
 * @property fileCounts The number of its files by status.
 * @property objectType The object type, always `vector_store.files_batch`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileBatch(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("vector_store_id") val vectorStoreId: String = "",
    val status: VectorStoreFileStatus? = null,
    @SerialName("file_counts") val fileCounts: VectorStoreFileCounts = VectorStoreFileCounts(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
