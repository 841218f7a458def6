package dev.parley.files

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A file that was uploaded to the service, or written by it.
 * See the [API reference](https://platform.openai.com/docs/api-reference/files/object).
 *
 * @property id The file's id, by which other calls refer to it.
 * @property bytes The size in bytes; 0 when the service did not send it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property filename The file name.
 * @property purpose The intended purpose; `null` when the service did not send it.
 * @property status The status, which the service deprecates; `null` when it did not send it.
 * @property statusDetails Why a training file failed validation, which the service deprecates in favor of the error of
 * the fine-tuning job; `null` when it did not send it.
 * @property expiresAt When it expires and is deleted; `null` for never.
 * @property objectType The object type, always `file`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileObject(
    val id: String,
    val bytes: Long = 0,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant = Instant.EPOCH,
    val filename: String = "",
    val purpose: FilePurpose? = null,
    val status: FileStatus? = null,
    @SerialName("status_details") val statusDetails: String? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("expires_at") val expiresAt: Instant? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
