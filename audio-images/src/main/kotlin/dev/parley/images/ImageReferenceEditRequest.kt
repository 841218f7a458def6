package dev.parley.images

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request to edit images that the service can download or has already, by GPT image models; [ImageEditRequest]
 * uploads images instead.
 *
 * ```kotlin
 * ImageReferenceEditRequest(listOf(ImageReference.file("file-abc123")), "Add a watercolor effect")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/createEdit).
 *
 * @property images the images to edit; the service takes up to 16.
 * @property prompt a description of the edited images; the service takes up to 32,000 characters.
 * @property mask an image of the size of the first one, which is transparent where that is to be edited. The model
 * chooses where when `null`.
 * @property model the model. Default when `null`: `gpt-image-1.5`.
 * @property n the number of images, 1 to 10. Default when `null`: 1.
 * @property quality the quality of the images. The model chooses (`auto`) when `null`.
 * @property outputFormat the file format. Default when `null`: PNG.
 * @property outputCompression the compression level of JPEG and WebP in percent, 0 to 100. Default when `null`: 100.
 * @property partialImages the number of partial images of a stream, 0 to 3. Default when `null`: 0.
 * @property size the size of the images. The model chooses (`auto`) when `null`.
 * @property moderation the content moderation. Default when `null`: the standard filtering.
 * @property background the background. The model chooses (`auto`) when `null`.
 * @property inputFidelity how closely the edit matches [images]. Default when `null`: low.
 * @property user an identifier of your end user, the same for the same user, which helps to detect abuse.
 * @throws IllegalArgumentException when [images] is empty, or [prompt] or [model] is blank.
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
        require(images.isNotEmpty()) { "images must not be empty" }
        require(prompt.isNotBlank()) { "prompt must not be blank" }
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }
}
