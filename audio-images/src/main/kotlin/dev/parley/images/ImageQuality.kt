package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How much work a model puts into an image, and what it costs. */
@Serializable(with = ImageQualitySerializer::class)
public class ImageQuality private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model decides. */
        @JvmField public val AUTO: ImageQuality = ImageQuality("auto")

        /** Quick and cheap, by the GPT image models. */
        @JvmField public val LOW: ImageQuality = ImageQuality("low")

        /** In between, by the GPT image models. */
        @JvmField public val MEDIUM: ImageQuality = ImageQuality("medium")

        /** Slow and fine, by the GPT image models. */
        @JvmField public val HIGH: ImageQuality = ImageQuality("high")

        /** The usual of `dall-e-3`, and the only one of `dall-e-2`. */
        @JvmField public val STANDARD: ImageQuality = ImageQuality("standard")

        /** Finer, by `dall-e-3`. */
        @JvmField public val HD: ImageQuality = ImageQuality("hd")

        /** The ImageQuality called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageQuality = ImageQuality(value)
    }
}

internal object ImageQualitySerializer : OpenEnumSerializer<ImageQuality>("ImageQuality", ImageQuality::of)
