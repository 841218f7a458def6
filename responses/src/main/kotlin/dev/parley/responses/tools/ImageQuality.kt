package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The quality of a generated image. */
@Serializable(with = ImageQualitySerializer::class)
public class ImageQuality private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Low: fast and cheap. */
        @JvmField public val LOW: ImageQuality = ImageQuality("low")

        /** Medium. */
        @JvmField public val MEDIUM: ImageQuality = ImageQuality("medium")

        /** High. */
        @JvmField public val HIGH: ImageQuality = ImageQuality("high")

        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ImageQuality = ImageQuality("auto")

        /** The [ImageQuality] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageQuality = ImageQuality(value).known()
    }
}

internal object ImageQualitySerializer : OpenEnumSerializer<ImageQuality>("ImageQuality", ImageQuality::of)
