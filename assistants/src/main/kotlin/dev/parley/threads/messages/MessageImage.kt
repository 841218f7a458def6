package dev.parley.threads.messages

import dev.parley.generation.ImageDetail
import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An image in an uploaded file.
 *
 * @property fileId The file's id. Upload it with the purpose `vision` to be able to download it later.
 * @property detail The level of detail. Default when `null`: [ImageDetail.AUTO].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class MessageImageFile(
    @SerialName("file_id") val fileId: String,
    val detail: ImageDetail? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * An image at a URL.
 *
 * @property url The URL of a JPEG, PNG, GIF or WebP.
 * @property detail The level of detail. Default when `null`: [ImageDetail.AUTO].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class MessageImageUrl(
    val url: String,
    val detail: ImageDetail? = null,
    val extra: Extra = Extra.NONE,
)
