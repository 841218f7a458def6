package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The file format of a generated image. */
@Serializable(with = ImageFormatSerializer::class)
public class ImageFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** PNG. */
        @JvmField public val PNG: ImageFormat = ImageFormat("png")

        /** WebP. */
        @JvmField public val WEBP: ImageFormat = ImageFormat("webp")

        /** JPEG. */
        @JvmField public val JPEG: ImageFormat = ImageFormat("jpeg")

        /** The [ImageFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageFormat = ImageFormat(value).known()
    }
}

internal object ImageFormatSerializer : OpenEnumSerializer<ImageFormat>("ImageFormat", ImageFormat::of)
