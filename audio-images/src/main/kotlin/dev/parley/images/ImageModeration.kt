package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The content moderation of a request for images. */
@Serializable(with = ImageModerationSerializer::class)
public class ImageModeration private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The standard filtering. */
        @JvmField public val AUTO: ImageModeration = ImageModeration("auto")

        /** Less restrictive filtering. */
        @JvmField public val LOW: ImageModeration = ImageModeration("low")

        /** The [ImageModeration] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageModeration = ImageModeration(value).known()
    }
}

internal object ImageModerationSerializer : OpenEnumSerializer<ImageModeration>("ImageModeration", ImageModeration::of)
