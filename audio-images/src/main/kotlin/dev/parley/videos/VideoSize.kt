package dev.parley.videos

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The resolution of a video in pixels, width by height. */
@Serializable(with = VideoSizeSerializer::class)
public class VideoSize private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Portrait. */
        @JvmField public val SIZE_720X1280: VideoSize = VideoSize("720x1280")

        /** Landscape. */
        @JvmField public val SIZE_1280X720: VideoSize = VideoSize("1280x720")

        /** Tall portrait. */
        @JvmField public val SIZE_1024X1792: VideoSize = VideoSize("1024x1792")

        /** Wide landscape. */
        @JvmField public val SIZE_1792X1024: VideoSize = VideoSize("1792x1024")

        /** The [VideoSize] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): VideoSize = VideoSize(value).known()
    }
}

internal object VideoSizeSerializer : OpenEnumSerializer<VideoSize>("VideoSize", VideoSize::of)
