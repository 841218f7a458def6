package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The file format of an image. */
@Serializable(with = ImageOutputFormatSerializer::class)
public class ImageOutputFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** PNG: lossless. */
        @JvmField public val PNG: ImageOutputFormat = ImageOutputFormat("png")

        /** JPEG: smaller, and never transparent. */
        @JvmField public val JPEG: ImageOutputFormat = ImageOutputFormat("jpeg")

        /** WebP: smaller. */
        @JvmField public val WEBP: ImageOutputFormat = ImageOutputFormat("webp")

        /** The [ImageOutputFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageOutputFormat = ImageOutputFormat(value).known()
    }
}

internal object ImageOutputFormatSerializer : OpenEnumSerializer<ImageOutputFormat>(
    "ImageOutputFormat",
    ImageOutputFormat::of,
)
