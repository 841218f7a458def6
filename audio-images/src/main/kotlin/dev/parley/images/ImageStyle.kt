package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The style of an image of `dall-e-3`. */
@Serializable(with = ImageStyleSerializer::class)
public class ImageStyle private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Hyper-real and dramatic. */
        @JvmField public val VIVID: ImageStyle = ImageStyle("vivid")

        /** More natural, less hyper-real. */
        @JvmField public val NATURAL: ImageStyle = ImageStyle("natural")

        /** The [ImageStyle] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageStyle = ImageStyle(value).known()
    }
}

internal object ImageStyleSerializer : OpenEnumSerializer<ImageStyle>("ImageStyle", ImageStyle::of)
