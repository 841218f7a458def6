package dev.parley.videos

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What to fetch of a video. */
@Serializable(with = VideoContentVariantSerializer::class)
public class VideoContentVariant private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The video itself, as MP4. */
        @JvmField public val VIDEO: VideoContentVariant = VideoContentVariant("video")

        /** One small picture of it. */
        @JvmField public val THUMBNAIL: VideoContentVariant = VideoContentVariant("thumbnail")

        /** Many small pictures of it, in one image. */
        @JvmField public val SPRITESHEET: VideoContentVariant = VideoContentVariant("spritesheet")

        /** The VideoContentVariant called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): VideoContentVariant = VideoContentVariant(value)
    }
}

internal object VideoContentVariantSerializer : OpenEnumSerializer<VideoContentVariant>(
    "VideoContentVariant",
    VideoContentVariant::of,
)
