package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The quality of an image: the higher, the slower and the more expensive. */
@Serializable(with = ImageQualitySerializer::class)
public class ImageQuality private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ImageQuality = ImageQuality("auto")

        /** Low, for GPT image models. */
        @JvmField public val LOW: ImageQuality = ImageQuality("low")

        /** Medium, for GPT image models. */
        @JvmField public val MEDIUM: ImageQuality = ImageQuality("medium")

        /** High, for GPT image models. */
        @JvmField public val HIGH: ImageQuality = ImageQuality("high")

        /** Standard, for `dall-e-3`; the only one of `dall-e-2`. */
        @JvmField public val STANDARD: ImageQuality = ImageQuality("standard")

        /** HD, with finer details, for `dall-e-3`. */
        @JvmField public val HD: ImageQuality = ImageQuality("hd")

        /** The [ImageQuality] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageQuality = ImageQuality(value).known()
    }
}

internal object ImageQualitySerializer : OpenEnumSerializer<ImageQuality>("ImageQuality", ImageQuality::of)
