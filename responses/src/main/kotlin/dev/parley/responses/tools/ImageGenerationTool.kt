package dev.parley.responses.tools

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Generates and edits images.
 *
 * @property model The image model, such as `gpt-image-1`. The service's default applies when `null`.
 * @property quality The quality of the image. Default when `null`: the model chooses (`auto`).
 * @property size The size, such as `1024x1024`, or `auto`. Default when `null`: the model chooses (`auto`).
 * @property outputFormat The file format. Default when `null`: PNG.
 * @property outputCompression The compression level in percent, 0 to 100, for JPEG and WebP. Default when `null`: 100.
 * @property moderation How strictly the image is moderated. Default when `null`: `auto`.
 * @property background The background. Default when `null`: the model chooses (`auto`).
 * @property inputFidelity How closely input images are matched. Default when `null`: `low`.
 * @property inputImageMask The mask of an edit. All of the image may change when `null`.
 * @property partialImages How many partial images a stream contains, 0 to 3. Default when `null`: 0.
 * @property action Whether to generate or to edit an image. Default when `null`: the model chooses (`auto`).
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImageGenerationTool(
    val model: String? = null,
    val quality: ImageQuality? = null,
    val size: String? = null,
    @SerialName("output_format") val outputFormat: ImageFormat? = null,
    @SerialName("output_compression") val outputCompression: Int? = null,
    val moderation: ImageModeration? = null,
    val background: ImageBackground? = null,
    @SerialName("input_fidelity") val inputFidelity: InputFidelity? = null,
    @SerialName("input_image_mask") val inputImageMask: ImageMask? = null,
    @SerialName("partial_images") val partialImages: Int? = null,
    val action: ImageAction? = null,
    val extra: Extra = Extra.NONE,
) : ResponseTool

/**
 * The mask of an image edit: its transparent areas are the ones that change. Give [imageUrl] or [fileId].
 *
 * @property imageUrl The mask as a `data:` URL with base64.
 * @property fileId The id of an uploaded file with the mask.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImageMask(
    @SerialName("image_url") val imageUrl: String? = null,
    @SerialName("file_id") val fileId: String? = null,
    val extra: Extra = Extra.NONE,
)
