package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How `dall-e-2` and `dall-e-3` return an image; the GPT image models always return base64. */
@Serializable(with = ImageResponseFormatSerializer::class)
public class ImageResponseFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As a URL, which is valid for an hour. */
        @JvmField public val URL: ImageResponseFormat = ImageResponseFormat("url")

        /** In the response itself, as base64. */
        @JvmField public val B64_JSON: ImageResponseFormat = ImageResponseFormat("b64_json")

        /** The [ImageResponseFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageResponseFormat = ImageResponseFormat(value).known()
    }
}

internal object ImageResponseFormatSerializer : OpenEnumSerializer<ImageResponseFormat>(
    "ImageResponseFormat",
    ImageResponseFormat::of,
)
