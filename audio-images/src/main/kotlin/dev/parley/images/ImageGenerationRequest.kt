package dev.parley.images

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for images of what is described. See the API reference, "Create image".
 *
 * ```
 * ImageGenerationRequest("A cute baby sea otter", model = "gpt-image-1.5", size = ImageSize.SIZE_1024X1024)
 * ```
 *
 * @property prompt what is to be seen: at most 32,000 characters, 1000 for `dall-e-2` and 4000 for `dall-e-3`.
 * @property model the model that paints. When absent `dall-e-2`, unless another member is for GPT image models only.
 * @property n how many images, 1 to 10; 1 for `dall-e-3`. 1 when absent.
 * @property quality how much work goes into them. The model decides when absent.
 * @property responseFormat how they come, from `dall-e-2` and `dall-e-3` only. As addresses when absent.
 * @property outputFormat the format of their files, of GPT image models only. PNG when absent.
 * @property outputCompression 0 to 100: how good a JPEG or WebP file is, in percent. 100 when absent.
 * @property partialImages 0 to 3: how many unfinished images a stream shows before each is done. For streams only. None
 * when absent.
 * @property size how large they are. The model decides when absent.
 * @property moderation how strictly they are filtered, of GPT image models only. As usual when absent.
 * @property background what is behind their subjects, of GPT image models only. The model decides when absent.
 * @property style the style, of `dall-e-3` only. Vivid when absent.
 * @property user the same text for the same user, to find who breaks the rules.
 * @throws IllegalArgumentException when [prompt] is blank or too long, [model] is blank, [n], [outputCompression] or
 * [partialImages] is out of range, [quality] or [size] is not for a `dall-e` [model], or a transparent [background] is
 * asked of a JPEG.
 */
@Serializable
@JvmRecord
public data class ImageGenerationRequest(
    val prompt: String,
    val model: String? = null,
    val n: Int? = null,
    val quality: ImageQuality? = null,
    @SerialName("response_format") val responseFormat: ImageResponseFormat? = null,
    @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
    @SerialName("output_compression") val outputCompression: Int? = null,
    @SerialName("partial_images") val partialImages: Int? = null,
    val size: ImageSize? = null,
    val moderation: ImageModeration? = null,
    val background: ImageBackground? = null,
    val style: ImageStyle? = null,
    val user: String? = null,
) {
    init {
        requireModel(model)
        val limits = ImageLimits.of(model)
        limits.requirePrompt(prompt)
        limits.requireCount(n)
        limits.requireQuality(quality)
        limits.requireSize(size)
        requireCompression(outputCompression)
        requirePartialImages(partialImages)
        requireTransparency(background, outputFormat)
    }
}
