package dev.parley.images

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for images like another. See the API reference, "Create image variation".
 *
 * @property image a square PNG below 4 MB.
 * @property model the model that paints. `dall-e-2` when absent, the only one that can.
 * @property n how many images, 1 to 10. 1 when absent.
 * @property responseFormat how they come. As addresses when absent.
 * @property size how large they are: 256, 512 or 1024 pixels square. The largest when absent.
 * @property user the same text for the same user, to find who breaks the rules.
 * @throws IllegalArgumentException when [image] is too large, [model] is blank, or [n] or [size] is out of range.
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
        requireModel(model)
        val limits = ImageLimits.variations
        requireBelow("image", image, limits.imageMegabytes)
        limits.requireCount(n)
        limits.requireSize(size)
    }
}
