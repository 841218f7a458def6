package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How strictly generated images are moderated. */
@Serializable(with = ImageModerationSerializer::class)
public class ImageModeration private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As usual. */
        @JvmField public val AUTO: ImageModeration = ImageModeration("auto")

        /** Less strictly. */
        @JvmField public val LOW: ImageModeration = ImageModeration("low")

        /** The ImageModeration called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageModeration = ImageModeration(value)
    }
}

internal object ImageModerationSerializer : OpenEnumSerializer<ImageModeration>("ImageModeration", ImageModeration::of)
