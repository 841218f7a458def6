package dev.parley.threads.messages

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An image among the uploaded files.
 *
 * @property fileId the id of the file. Upload it for the purpose `vision` to see it again later.
 * @property detail how closely to look. The model decides when absent.
 */
@Serializable
@JvmRecord
public data class MessageImageFile(
    @SerialName("file_id") val fileId: String,
    val detail: MessageImageDetail? = null,
)

/**
 * An image on the web.
 *
 * @property url where it is: a JPEG, PNG, GIF or WebP.
 * @property detail how closely to look. The model decides when absent.
 */
@Serializable
@JvmRecord
public data class MessageImageUrl(val url: String, val detail: MessageImageDetail? = null)
