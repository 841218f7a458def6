package dev.parley.images

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks a GPT image model for images made from others, which the service can fetch or has already; [ImageEditRequest]
 * uploads them. See the API reference, "Create image edit".
 *
 * ```
 * ImageReferenceEditRequest(listOf(ImageReference.file("file-abc123")), "Add a watercolor effect")
 * ```
 *
 * @property images the images, 1 to 16.
 * @property prompt what is to be seen: at most 32,000 characters.
 * @property mask an image of the size of the first one, transparent where that is to be changed. The model decides when
 * absent.
 * @property model the model that paints. `gpt-image-1.5` when absent.
 * @property n how many images, 1 to 10. 1 when absent.
 * @property quality how much work goes into them. The model decides when absent.
 * @property outputFormat the format of their files. PNG when absent.
 * @property outputCompression 0 to 100: how good a JPEG or WebP file is, in percent. 100 when absent.
 * @property partialImages 0 to 3: how many unfinished images a stream shows before each is done. For streams only. None
 * when absent.
 * @property size how large they are. The model decides when absent.
 * @property moderation how strictly they are filtered. As usual when absent.
 * @property background what is behind their subjects. The model decides when absent.
 * @property inputFidelity how closely they keep to [images]. Loosely when absent.
 * @property user the same text for the same user, to find who breaks the rules.
 * @throws IllegalArgumentException when there are no or too many [images], [prompt] is blank or too long, [model] is
 * blank, [n], [outputCompression] or [partialImages] is out of range, or a transparent [background] is asked of a JPEG.
 */
@Serializable
@JvmRecord
public data class ImageReferenceEditRequest(
    val images: List<ImageReference>,
    val prompt: String,
    val mask: ImageReference? = null,
    val model: String? = null,
    val n: Int? = null,
    val quality: ImageQuality? = null,
    @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
    @SerialName("output_compression") val outputCompression: Int? = null,
    @SerialName("partial_images") val partialImages: Int? = null,
    val size: ImageSize? = null,
    val moderation: ImageModeration? = null,
    val background: ImageBackground? = null,
    @SerialName("input_fidelity") val inputFidelity: ImageInputFidelity? = null,
    val user: String? = null,
) {
    init {
        requireModel(model)
        val limits = ImageLimits.of(model)
        limits.requireImageCount(images.size)
        limits.requirePrompt(prompt)
        limits.requireCount(n)
        requireCompression(outputCompression)
        requirePartialImages(partialImages)
        requireTransparency(background, outputFormat)
    }
}
