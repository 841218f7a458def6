package dev.parley.images

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request to generate images from a prompt.
 *
 * ```kotlin
 * ImageGenerationRequest("A cute baby sea otter", "gpt-image-1.5", size = ImageSize.SIZE_1536X1024)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/create).
 *
 * @property prompt a description of the images. The service takes up to 32,000 characters, 4000 for `dall-e-3` and 1000
 * for `dall-e-2`.
 * @property model the model. Default when `null`: `dall-e-2`, unless another member is for GPT image models only.
 * @property n the number of images, 1 to 10; 1 for `dall-e-3`. Default when `null`: 1.
 * @property quality the quality of the images. The model chooses (`auto`) when `null`.
 * @property responseFormat how `dall-e-2` and `dall-e-3` return the images. Default when `null`: as URLs.
 * @property outputFormat the file format, for GPT image models. Default when `null`: PNG.
 * @property outputCompression the compression level of JPEG and WebP in percent, 0 to 100. Default when `null`: 100.
 * @property partialImages the number of partial images of a stream, 0 to 3. Default when `null`: 0.
 * @property size the size of the images. The model chooses (`auto`) when `null`.
 * @property moderation the content moderation, for GPT image models. Default when `null`: the standard filtering.
 * @property background the background, for GPT image models. The model chooses (`auto`) when `null`.
 * @property style the style, for `dall-e-3`. Default when `null`: vivid.
 * @property user an identifier of your end user, the same for the same user, which helps to detect abuse.
 * @throws IllegalArgumentException when [prompt] or [model] is blank.
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
        require(prompt.isNotBlank()) { "prompt must not be blank" }
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }
}
