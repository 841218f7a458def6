package dev.parley.images

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * The images that a model generated or edited. Only GPT image models send more than [created] and [data].
 *
 * ```kotlin
 * val request = ImageGenerationRequest("A cute baby sea otter", "gpt-image-1.5")
 * val image = openai.images.generate(request).data.first()
 * openai.images.save(image, Path.of("otter.png"))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/images/object).
 *
 * @property created when the images were created; the epoch when the service did not send it.
 * @property data the images; empty when there are none.
 * @property background the background that was used; `null` when the service did not send it.
 * @property outputFormat the file format of the images; `null` when the service did not send it.
 * @property size the size of the images; `null` when the service did not send it.
 * @property quality the quality of the images; `null` when the service did not send it.
 * @property usage the tokens of the call; `null` when the service did not send them.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class ImagesResponse(
    @Serializable(with = InstantSerializer::class) val created: Instant = Instant.EPOCH,
    @EncodeDefault val data: List<Image> = emptyList(),
    val background: ImageBackground? = null,
    @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
    val size: ImageSize? = null,
    val quality: ImageQuality? = null,
    val usage: ImageUsage? = null,
    val extra: Extra = Extra.NONE,
)
