package dev.parley.videos

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a video job. */
@Serializable(with = VideoStatusSerializer::class)
public class VideoStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The job waits for its turn. */
        @JvmField public val QUEUED: VideoStatus = VideoStatus("queued")

        /** The video is being generated. */
        @JvmField public val IN_PROGRESS: VideoStatus = VideoStatus("in_progress")

        /** The video is complete, and its content can be downloaded. */
        @JvmField public val COMPLETED: VideoStatus = VideoStatus("completed")

        /** The video could not be generated; [Video.error] tells why. */
        @JvmField public val FAILED: VideoStatus = VideoStatus("failed")

        /** The [VideoStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): VideoStatus = VideoStatus(value).known()
    }
}

internal object VideoStatusSerializer : OpenEnumSerializer<VideoStatus>("VideoStatus", VideoStatus::of)
