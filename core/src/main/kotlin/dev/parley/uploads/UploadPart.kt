package dev.parley.uploads

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A part of an upload. See the [API reference](https://platform.openai.com/docs/api-reference/uploads/part-object).
 *
 * @property id The part's id, by which [UploadCompleteRequest] refers to it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property uploadId The id of the upload that it was added to; empty when the service did not send it.
 * @property objectType The object type, always `upload.part`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class UploadPart(
    val id: String,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant = Instant.EPOCH,
    @SerialName("upload_id") val uploadId: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
