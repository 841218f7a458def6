package dev.parley.images

import dev.parley.FileSource
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request to edit images, which are uploaded with it; [ImageReferenceEditRequest] refers to images instead.
 *
 * ```kotlin
 * ImageEditRequest(FileSource.of(Path.of("otter.png")), "A cute baby sea otter wearing a beret", n = 2)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/createEdit).
 *
 * @property images the images to edit. The service takes up to 16 PNG, WebP or JPEG files below 50 MB; for `dall-e-2`
 * one square PNG file below 4 MB.
 * @property prompt a description of the edited images. The service takes up to 32,000 characters, 1000 for `dall-e-2`.
 * @property mask a PNG file below 4 MB, of the size of the first image, which is transparent where that is to be
 * edited. The model chooses where when `null`.
 * @property model the model. Default when `null`: `gpt-image-1.5`.
 * @property n the number of images, 1 to 10. Default when `null`: 1.
 * @property quality the quality of the images. The model chooses (`auto`) when `null`.
 * @property responseFormat how `dall-e-2` returns the images. Default when `null`: as URLs.
 * @property outputFormat the file format, for GPT image models. Default when `null`: PNG.
 * @property outputCompression the compression level of JPEG and WebP in percent, 0 to 100. Default when `null`: 100.
 * @property partialImages the number of partial images of a stream, 0 to 3. Default when `null`: 0.
 * @property size the size of the images. Default when `null`: 1024 by 1024 pixels.
 * @property background the background, for GPT image models. The model chooses (`auto`) when `null`.
 * @property inputFidelity how closely the edit matches [images]. Default when `null`: low.
 * @property user an identifier of your end user, the same for the same user, which helps to detect abuse.
 * @throws IllegalArgumentException when [images] is empty, or [prompt] or [model] is blank.
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
    /** A request to edit one image. Throws [IllegalArgumentException] when [prompt] or [model] is blank. */
    public constructor(
        image: FileSource,
        prompt: String,
        mask: FileSource? = null,
        model: String? = null,
        n: Int? = null,
        quality: ImageQuality? = null,
        responseFormat: ImageResponseFormat? = null,
        outputFormat: ImageOutputFormat? = null,
        outputCompression: Int? = null,
        partialImages: Int? = null,
        size: ImageSize? = null,
        background: ImageBackground? = null,
        inputFidelity: ImageInputFidelity? = null,
        user: String? = null,
    ) : this(
        listOf(image), prompt, mask, model, n, quality, responseFormat, outputFormat, outputCompression, partialImages,
        size, background, inputFidelity, user,
    )

    /** A request to edit one image. Throws [IllegalArgumentException] when [prompt] is blank. */
    public constructor(image: FileSource, prompt: String) : this(listOf(image), prompt)

    init {
        require(images.isNotEmpty()) { "images must not be empty" }
        require(prompt.isNotBlank()) { "prompt must not be blank" }
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }
}
