package dev.parley.videos

import dev.parley.json.InstantSerializer
import java.time.Duration
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A video, or the job that makes it. See the API reference, "Video job".
 *
 * @property id the id of the video.
 * @property status how far it is.
 * @property model the model that makes it; `null` when not said, as all that follows.
 * @property progress how far it is, in percent, roughly.
 * @property createdAt when it was asked for.
 * @property completedAt when it was done; `null` until then.
 * @property expiresAt until when its content can be fetched.
 * @property prompt what was asked for.
 * @property size how large its picture is.
 * @property seconds how long it plays, in seconds, as text; of an extension, both parts together. See [duration].
 * @property remixedFromVideoId the video that it is a remix of; `null` for any other.
 * @property error why it failed; `null` unless it did.
 * @property objectType always `video`.
 */
@Serializable
@JvmRecord
public data class Video(
    val id: String,
    val status: VideoStatus,
    val model: String? = null,
    val progress: Int? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("completed_at") val completedAt: Instant? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("expires_at") val expiresAt: Instant? = null,
    val prompt: String? = null,
    val size: VideoSize? = null,
    val seconds: String? = null,
    @SerialName("remixed_from_video_id") val remixedFromVideoId: String? = null,
    val error: VideoError? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** How long it plays; `null` when not said. */
    public val duration: Duration?
        @JvmName("duration")
        get() = seconds?.toBigDecimalOrNull()?.let { Duration.ofMillis(it.movePointRight(MILLI_DIGITS).toLong()) }

    /** Whether nothing more will happen to it. */
    internal val ended: Boolean get() = status != VideoStatus.QUEUED && status != VideoStatus.IN_PROGRESS
}

private const val MILLI_DIGITS = 3

/**
 * Why a video could not be made.
 *
 * @property code a word for programs.
 * @property message a sentence for people.
 */
@Serializable
@JvmRecord
public data class VideoError(val code: String, val message: String)
