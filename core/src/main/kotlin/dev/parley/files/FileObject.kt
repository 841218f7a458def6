package dev.parley.files

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file that the service keeps.
 *
 * @property id what other calls name it by.
 * @property bytes its size.
 * @property createdAt when it was uploaded.
 * @property filename its name.
 * @property purpose what it is for.
 * @property status how far the service is with it. The service no longer promises to say.
 * @property statusDetails why it cannot be used; `null` unless [status] is an error.
 * @property expiresAt when it will be deleted; `null` for never.
 * @property objectType always `file`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class FileObject(
    val id: String,
    val bytes: Long,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant,
    val filename: String,
    val purpose: FilePurpose,
    val status: FileStatus? = null,
    @SerialName("status_details") val statusDetails: String? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("expires_at") val expiresAt: Instant? = null,
    @SerialName("object") val objectType: String? = null,
)
