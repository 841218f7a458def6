package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What is behind the subject of an image. */
@Serializable(with = ImageBackgroundSerializer::class)
public class ImageBackground private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model decides. */
        @JvmField public val AUTO: ImageBackground = ImageBackground("auto")

        /** Nothing: PNG and WebP only. */
        @JvmField public val TRANSPARENT: ImageBackground = ImageBackground("transparent")

        /** A background without holes. */
        @JvmField public val OPAQUE: ImageBackground = ImageBackground("opaque")

        /** The ImageBackground called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageBackground = ImageBackground(value)
    }
}

internal object ImageBackgroundSerializer : OpenEnumSerializer<ImageBackground>("ImageBackground", ImageBackground::of)
