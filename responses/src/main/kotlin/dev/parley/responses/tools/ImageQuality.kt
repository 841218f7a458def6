package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How good a generated image is. */
@Serializable(with = ImageQualitySerializer::class)
public class ImageQuality private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Quick and cheap. */
        @JvmField public val LOW: ImageQuality = ImageQuality("low")

        /** The usual measure. */
        @JvmField public val MEDIUM: ImageQuality = ImageQuality("medium")

        /** As good as can be. */
        @JvmField public val HIGH: ImageQuality = ImageQuality("high")

        /** As the model thinks fit. */
        @JvmField public val AUTO: ImageQuality = ImageQuality("auto")

        /** The ImageQuality called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageQuality = ImageQuality(value)
    }
}

internal object ImageQualitySerializer : OpenEnumSerializer<ImageQuality>("ImageQuality", ImageQuality::of)
