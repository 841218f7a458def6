package dev.parley.images

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request to create variations of an image.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/createVariation).
 *
 * @property image the image; the service takes a square PNG file below 4 MB.
 * @property model the model. Default when `null`: `dall-e-2`, the only one that can.
 * @property n the number of images, 1 to 10. Default when `null`: 1.
 * @property responseFormat how the images are returned. Default when `null`: as URLs.
 * @property size the size of the images: 256, 512 or 1024 pixels square. Default when `null`: 1024.
 * @property user an identifier of your end user, the same for the same user, which helps to detect abuse.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class ImageVariationRequest(
    val image: FileSource,
    val model: String? = null,
    val n: Int? = null,
    @SerialName("response_format") val responseFormat: ImageResponseFormat? = null,
    val size: ImageSize? = null,
    val user: String? = null,
) {
    init {
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }
}
