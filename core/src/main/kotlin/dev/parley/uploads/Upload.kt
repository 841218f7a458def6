package dev.parley.uploads

import dev.parley.files.FileObject
import dev.parley.files.FilePurpose
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * An upload: a file that is sent in parts.
 * See the [API reference](https://platform.openai.com/docs/api-reference/uploads/object).
 *
 * @property id The upload's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property filename The name of the file to be uploaded.
 * @property bytes The intended size of the file in bytes; 0 when the service did not send it.
 * @property purpose The intended purpose of the file; `null` when the service did not send it.
 * @property status The status; `null` when the service did not send it.
 * @property expiresAt When it expires unless it is completed, an hour after it was created; `null` when the service did
 * not send it.
 * @property file The file; `null` until the upload is completed.
 * @property objectType The object type, always `upload`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Upload(
    val id: String,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant = Instant.EPOCH,
    val filename: String = "",
    val bytes: Long = 0,
    val purpose: FilePurpose? = null,
    val status: UploadStatus? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("expires_at") val expiresAt: Instant? = null,
    val file: FileObject? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/** The status of an upload. */
@Serializable(with = UploadStatusSerializer::class)
public class UploadStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Parts can be added. */
        @JvmField public val PENDING: UploadStatus = UploadStatus("pending")

        /** It was completed: its file can be used. */
        @JvmField public val COMPLETED: UploadStatus = UploadStatus("completed")

        /** It was cancelled. */
        @JvmField public val CANCELLED: UploadStatus = UploadStatus("cancelled")

        /** It expired, an hour after it was created. */
        @JvmField public val EXPIRED: UploadStatus = UploadStatus("expired")

        /** The [UploadStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): UploadStatus = UploadStatus(value).known()
    }
}

internal object UploadStatusSerializer : OpenEnumSerializer<UploadStatus>("UploadStatus", UploadStatus::of)
