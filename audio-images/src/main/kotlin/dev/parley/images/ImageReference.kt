package dev.parley.images

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An image that the service can download, or an uploaded file: exactly one of both.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/createEdit).
 *
 * @property imageUrl the URL of the image, or the image itself as a `data:` URL.
 * @property fileId the id of the uploaded file.
 * @throws IllegalArgumentException when none or both are given, or the one given is blank.
 */
@Serializable
@JvmRecord
public data class ImageReference(
    @SerialName("image_url") val imageUrl: String? = null,
    @SerialName("file_id") val fileId: String? = null,
) {
    init {
        require((imageUrl == null) != (fileId == null)) { "imageUrl or fileId must be given, and not both" }
        require(imageUrl == null || imageUrl.isNotBlank()) { "imageUrl must not be blank" }
        require(fileId == null || fileId.isNotBlank()) { "fileId must not be blank" }
    }

    public companion object {
        /** The image at [url], which may be a `data:` URL. Throws [IllegalArgumentException] when it is blank. */
        @JvmStatic
        public fun url(url: String): ImageReference = ImageReference(imageUrl = url)

        /** The uploaded file with [id]. Throws [IllegalArgumentException] when it is blank. */
        @JvmStatic
        public fun file(id: String): ImageReference = ImageReference(fileId = id)
    }
}
