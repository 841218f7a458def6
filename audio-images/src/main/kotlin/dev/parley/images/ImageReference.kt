package dev.parley.images

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An image that the service can fetch, or has already: exactly one of both.
 *
 * @property imageUrl its address, or the image itself as a `data:` URL; at most 20,971,520 characters.
 * @property fileId the id of its uploaded file.
 * @throws IllegalArgumentException when not exactly one is given, it is blank, or [imageUrl] is too long.
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
        require((imageUrl?.length ?: 0) <= MAX_URL) { "imageUrl must have at most $MAX_URL characters" }
        require(fileId == null || fileId.isNotBlank()) { "fileId must not be blank" }
    }

    public companion object {
        private const val MAX_URL = 20_971_520

        /** The image at [url], which may be a `data:` URL. Throws [IllegalArgumentException] when it is blank. */
        @JvmStatic
        public fun url(url: String): ImageReference = ImageReference(imageUrl = url)

        /** The image in the uploaded file with [id]. Throws [IllegalArgumentException] when it is blank. */
        @JvmStatic
        public fun file(id: String): ImageReference = ImageReference(fileId = id)
    }
}
