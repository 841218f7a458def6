package dev.parley.responses.tools

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Makes images.
 *
 * @property model the image model, such as `gpt-image-1`. The service's choice when absent.
 * @property quality how good. As the model thinks fit when absent.
 * @property size such as `1024x1024`, or `auto`. As the model thinks fit when absent.
 * @property outputFormat how encoded. PNG when absent.
 * @property outputCompression 0 to 100, for formats that lose quality. 100 when absent.
 * @property moderation how strictly moderated. As usual when absent.
 * @property background what is behind. As the model thinks fit when absent.
 * @property inputFidelity how closely given images are followed. Loosely when absent.
 * @property inputImageMask which part of an image is changed. All of it when absent.
 * @property partialImages how many unfinished images a stream holds, 0 to 3. None when absent.
 * @property action a new image, or a changed one. As the model thinks fit when absent.
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
) : ResponseTool

/**
 * Which part of an image is changed: what is transparent in the mask.
 *
 * @property imageUrl the mask as a `data:` URL; `null` when [fileId] is given.
 * @property fileId an uploaded file; `null` when [imageUrl] is given.
 */
@Serializable
@JvmRecord
public data class ImageMask(
    @SerialName("image_url") val imageUrl: String? = null,
    @SerialName("file_id") val fileId: String? = null,
)
