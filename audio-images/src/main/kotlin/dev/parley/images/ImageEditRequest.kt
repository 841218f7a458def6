package dev.parley.images

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for images made from others, which are uploaded with it; [ImageReferenceEditRequest] takes those that the
 * service can fetch or has already. See the API reference, "Create image edit".
 *
 * ```
 * ImageEditRequest(FileSource.of(otter), "A cute baby sea otter wearing a beret", mask = FileSource.of(head))
 * ```
 *
 * @property images PNG, WebP or JPEG files, each below 50 MB: 1 to 16. For `dall-e-2` a single square PNG below 4 MB.
 * @property prompt what is to be seen: at most 32,000 characters, 1000 for `dall-e-2`.
 * @property mask a PNG below 4 MB, of the size of the first image, that is transparent where that is to be changed. The
 * model decides when absent.
 * @property model the model that paints. `gpt-image-1.5` when absent.
 * @property n how many images, 1 to 10. 1 when absent.
 * @property quality how much work goes into them. The model decides when absent.
 * @property responseFormat how they come, from `dall-e-2` only. As addresses when absent.
 * @property outputFormat the format of their files, of GPT image models only. PNG when absent.
 * @property outputCompression 0 to 100: how good a JPEG or WebP file is, in percent. 100 when absent.
 * @property partialImages 0 to 3: how many unfinished images a stream shows before each is done. For streams only. None
 * when absent.
 * @property size how large they are. 1024 by 1024 when absent.
 * @property background what is behind their subjects, of GPT image models only. The model decides when absent.
 * @property inputFidelity how closely they keep to [images]. Loosely when absent.
 * @property user the same text for the same user, to find who breaks the rules.
 * @throws IllegalArgumentException when there are no [images], too many or too large ones, [mask] is too large,
 * [prompt] is blank or too long, [model] is blank, [n], [outputCompression] or [partialImages] is out of range,
 * [quality] or [size] is not for a `dall-e` [model], or a transparent [background] is asked of a JPEG.
 */
@Serializable
@JvmRecord
public data class ImageEditRequest(
    @SerialName("image")
    @Serializable(with = ImageFilesSerializer::class)
    val images: List<FileSource>,
    val prompt: String,
    val mask: FileSource? = null,
    val model: String? = null,
    val n: Int? = null,
    val quality: ImageQuality? = null,
    @SerialName("response_format") val responseFormat: ImageResponseFormat? = null,
    @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
    @SerialName("output_compression") val outputCompression: Int? = null,
    @SerialName("partial_images") val partialImages: Int? = null,
    val size: ImageSize? = null,
    val background: ImageBackground? = null,
    @SerialName("input_fidelity") val inputFidelity: ImageInputFidelity? = null,
    val user: String? = null,
) {
    /** Asks for one [image] to be changed. Throws [IllegalArgumentException] as the constructor for several does. */
    @JvmOverloads
    public constructor(image: FileSource, prompt: String, mask: FileSource? = null, model: String? = null) :
        this(listOf(image), prompt, mask, model)

    init {
        requireModel(model)
        val limits = ImageLimits.of(model)
        limits.requireImages(images)
        limits.requirePrompt(prompt)
        limits.requireCount(n)
        limits.requireQuality(quality)
        limits.requireSize(size)
        mask?.let { requireBelow("mask", it, ImageLimits.MASK_MEGABYTES) }
        requireCompression(outputCompression)
        requirePartialImages(partialImages)
        requireTransparency(background, outputFormat)
    }
}
