package dev.parley.videos

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far the making of a video is. */
@Serializable(with = VideoStatusSerializer::class)
public class VideoStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It waits for its turn. */
        @JvmField public val QUEUED: VideoStatus = VideoStatus("queued")

        /** It is being made. */
        @JvmField public val IN_PROGRESS: VideoStatus = VideoStatus("in_progress")

        /** It is done, and its content can be fetched. */
        @JvmField public val COMPLETED: VideoStatus = VideoStatus("completed")

        /** It could not be made; the video's error says why. */
        @JvmField public val FAILED: VideoStatus = VideoStatus("failed")

        /** The VideoStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): VideoStatus = VideoStatus(value)
    }
}

internal object VideoStatusSerializer : OpenEnumSerializer<VideoStatus>("VideoStatus", VideoStatus::of)
