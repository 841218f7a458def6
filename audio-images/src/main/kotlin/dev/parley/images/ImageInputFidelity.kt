package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How closely an edit matches the style and the features of its input images, above all faces. */
@Serializable(with = ImageInputFidelitySerializer::class)
public class ImageInputFidelity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Closely; takes more input tokens. */
        @JvmField public val HIGH: ImageInputFidelity = ImageInputFidelity("high")

        /** Loosely. */
        @JvmField public val LOW: ImageInputFidelity = ImageInputFidelity("low")

        /** The [ImageInputFidelity] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageInputFidelity = ImageInputFidelity(value).known()
    }
}

internal object ImageInputFidelitySerializer : OpenEnumSerializer<ImageInputFidelity>(
    "ImageInputFidelity",
    ImageInputFidelity::of,
)
