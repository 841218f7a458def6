package dev.parley.images

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The images that a model made. See the API reference, "The image generation response".
 *
 * Only the GPT image models say more than when and what; the rest is `null` with the others.
 *
 * @property created when they were made.
 * @property data the images; empty when there are none.
 * @property background what is behind their subjects.
 * @property outputFormat the format of their files.
 * @property size how large they are.
 * @property quality how much work went into them.
 * @property usage how many tokens they took.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class ImagesResponse(
    @Serializable(with = InstantSerializer::class) val created: Instant,
    @EncodeDefault val data: List<Image> = emptyList(),
    val background: ImageBackground? = null,
    @SerialName("output_format") val outputFormat: ImageOutputFormat? = null,
    val size: ImageSize? = null,
    val quality: ImageQuality? = null,
    val usage: ImageUsage? = null,
)
