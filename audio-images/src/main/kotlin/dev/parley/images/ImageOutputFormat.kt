package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** The format of an image's file. */
@Serializable(with = ImageOutputFormatSerializer::class)
public class ImageOutputFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** PNG: exact, and may be transparent. */
        @JvmField public val PNG: ImageOutputFormat = ImageOutputFormat("png")

        /** JPEG: smaller, never transparent. */
        @JvmField public val JPEG: ImageOutputFormat = ImageOutputFormat("jpeg")

        /** WebP: smaller, and may be transparent. */
        @JvmField public val WEBP: ImageOutputFormat = ImageOutputFormat("webp")

        /** The ImageOutputFormat called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageOutputFormat = ImageOutputFormat(value)
    }
}

internal object ImageOutputFormatSerializer : OpenEnumSerializer<ImageOutputFormat>(
    "ImageOutputFormat",
    ImageOutputFormat::of,
)
