package dev.parley.videos

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What to download of a video. */
@Serializable(with = VideoContentVariantSerializer::class)
public class VideoContentVariant private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The video, as MP4. */
        @JvmField public val VIDEO: VideoContentVariant = VideoContentVariant("video")

        /** A thumbnail. */
        @JvmField public val THUMBNAIL: VideoContentVariant = VideoContentVariant("thumbnail")

        /** A spritesheet: many thumbnails in one image. */
        @JvmField public val SPRITESHEET: VideoContentVariant = VideoContentVariant("spritesheet")

        /** The [VideoContentVariant] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): VideoContentVariant = VideoContentVariant(value).known()
    }
}

internal object VideoContentVariantSerializer : OpenEnumSerializer<VideoContentVariant>(
    "VideoContentVariant",
    VideoContentVariant::of,
)
