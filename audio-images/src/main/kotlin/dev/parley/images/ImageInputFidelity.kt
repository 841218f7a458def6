package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How closely an edit keeps to the features of the images that came in, above all to faces. */
@Serializable(with = ImageInputFidelitySerializer::class)
public class ImageInputFidelity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Closely; takes more tokens. */
        @JvmField public val HIGH: ImageInputFidelity = ImageInputFidelity("high")

        /** Loosely. */
        @JvmField public val LOW: ImageInputFidelity = ImageInputFidelity("low")

        /** The ImageInputFidelity called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageInputFidelity = ImageInputFidelity(value)
    }
}

internal object ImageInputFidelitySerializer : OpenEnumSerializer<ImageInputFidelity>(
    "ImageInputFidelity",
    ImageInputFidelity::of,
)
