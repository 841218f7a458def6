package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** The style in which `dall-e-3` paints. */
@Serializable(with = ImageStyleSerializer::class)
public class ImageStyle private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Dramatic, larger than life. */
        @JvmField public val VIVID: ImageStyle = ImageStyle("vivid")

        /** As life is. */
        @JvmField public val NATURAL: ImageStyle = ImageStyle("natural")

        /** The ImageStyle called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageStyle = ImageStyle(value)
    }
}

internal object ImageStyleSerializer : OpenEnumSerializer<ImageStyle>("ImageStyle", ImageStyle::of)
