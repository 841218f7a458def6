package dev.parley.uploads

import dev.parley.files.FileObject
import dev.parley.files.FilePurpose
import dev.parley.json.InstantSerializer
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file that arrives in parts.
 *
 * @property id what other calls name it by.
 * @property createdAt when it was begun.
 * @property filename the name of the file to be.
 * @property bytes how many bytes the file is to have.
 * @property purpose what the file is for.
 * @property status whether parts can be added.
 * @property expiresAt when it is given up, unless completed by then.
 * @property file the file; `null` until the upload is completed.
 * @property objectType always `upload`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class Upload(
    val id: String,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant,
    val filename: String,
    val bytes: Long,
    val purpose: FilePurpose,
    val status: UploadStatus,
    @Serializable(with = InstantSerializer::class) @SerialName("expires_at") val expiresAt: Instant? = null,
    val file: FileObject? = null,
    @SerialName("object") val objectType: String? = null,
)

/** Where an upload is in its life. */
@Serializable(with = UploadStatusSerializer::class)
public class UploadStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Parts can be added. */
        @JvmField public val PENDING: UploadStatus = UploadStatus("pending")

        /** It is a file now. */
        @JvmField public val COMPLETED: UploadStatus = UploadStatus("completed")

        /** It was given up by the caller. */
        @JvmField public val CANCELLED: UploadStatus = UploadStatus("cancelled")

        /** It was given up by the service, an hour after it was begun. */
        @JvmField public val EXPIRED: UploadStatus = UploadStatus("expired")

        /** The status called [value] on the wire. */
        @JvmStatic public fun of(value: String): UploadStatus = UploadStatus(value)
    }
}

internal object UploadStatusSerializer : OpenEnumSerializer<UploadStatus>("UploadStatus", UploadStatus::of)
