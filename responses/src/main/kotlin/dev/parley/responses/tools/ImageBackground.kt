package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The background of a generated image. */
@Serializable(with = ImageBackgroundSerializer::class)
public class ImageBackground private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Transparent; for PNG and WebP. */
        @JvmField public val TRANSPARENT: ImageBackground = ImageBackground("transparent")

        /** Opaque. */
        @JvmField public val OPAQUE: ImageBackground = ImageBackground("opaque")

        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ImageBackground = ImageBackground("auto")

        /** The [ImageBackground] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageBackground = ImageBackground(value).known()
    }
}

internal object ImageBackgroundSerializer : OpenEnumSerializer<ImageBackground>("ImageBackground", ImageBackground::of)
