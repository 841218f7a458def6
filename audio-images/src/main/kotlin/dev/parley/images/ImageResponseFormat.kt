package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How an image comes from the older models; the GPT image models send it in the answer itself. */
@Serializable(with = ImageResponseFormatSerializer::class)
public class ImageResponseFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As an address that is good for an hour. */
        @JvmField public val URL: ImageResponseFormat = ImageResponseFormat("url")

        /** In the answer itself, as base64. */
        @JvmField public val B64_JSON: ImageResponseFormat = ImageResponseFormat("b64_json")

        /** The ImageResponseFormat called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageResponseFormat = ImageResponseFormat(value)
    }
}

internal object ImageResponseFormatSerializer : OpenEnumSerializer<ImageResponseFormat>(
    "ImageResponseFormat",
    ImageResponseFormat::of,
)
