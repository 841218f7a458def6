package dev.parley.uploads

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A part of an upload that has arrived.
 *
 * @property id what completing the upload names it by.
 * @property createdAt when it arrived.
 * @property uploadId the upload that it belongs to.
 * @property objectType always `upload.part`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class UploadPart(
    val id: String,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant,
    @SerialName("upload_id") val uploadId: String,
    @SerialName("object") val objectType: String? = null,
)
