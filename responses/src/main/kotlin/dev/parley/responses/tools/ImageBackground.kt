package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What is behind what a generated image shows. */
@Serializable(with = ImageBackgroundSerializer::class)
public class ImageBackground private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Nothing. */
        @JvmField public val TRANSPARENT: ImageBackground = ImageBackground("transparent")

        /** Something. */
        @JvmField public val OPAQUE: ImageBackground = ImageBackground("opaque")

        /** As the model thinks fit. */
        @JvmField public val AUTO: ImageBackground = ImageBackground("auto")

        /** The ImageBackground called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageBackground = ImageBackground(value)
    }
}

internal object ImageBackgroundSerializer : OpenEnumSerializer<ImageBackground>("ImageBackground", ImageBackground::of)
