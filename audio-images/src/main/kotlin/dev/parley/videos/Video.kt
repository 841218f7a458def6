package dev.parley.videos

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.SecondsTextOrNullSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration
import java.time.Instant

/**
 * A video, or the job that generates it. What the service did not send of it is `null`.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos/object).
 *
 * @property id The id of the video.
 * @property status The status of the job.
 * @property model The model that generates it.
 * @property progress How much of it is done, in percent, roughly.
 * @property createdAt When the job was created.
 * @property completedAt When the job was completed; `null` until then.
 * @property expiresAt When its content expires.
 * @property prompt The prompt.
 * @property size The resolution.
 * @property duration How long it plays (`seconds` on the wire); of an extension, both parts together.
 * @property remixedFromVideoId The id of the video that it is a remix of; `null` when it is none.
 * @property error Why the job failed; `null` unless it did.
 * @property objectType The object type, always `video`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Video(
    val id: String,
    val status: VideoStatus? = null,
    val model: String? = null,
    val progress: Int? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("created_at") val createdAt: Instant? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("completed_at") val completedAt: Instant? = null,
    @Serializable(with = InstantSerializer::class) @SerialName("expires_at") val expiresAt: Instant? = null,
    val prompt: String? = null,
    val size: VideoSize? = null,
    @Serializable(with = SecondsTextOrNullSerializer::class) @SerialName("seconds") val duration: Duration? = null,
    @SerialName("remixed_from_video_id") val remixedFromVideoId: String? = null,
    val error: VideoError? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** Whether nothing more will happen to it. */
    internal val ended: Boolean get() = status != VideoStatus.QUEUED && status != VideoStatus.IN_PROGRESS
}

/**
 * Why a video could not be generated.
 *
 * @property code A code for programs, such as `moderation_blocked`; empty when the service did not send it.
 * @property message A message for people; empty when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VideoError(val code: String = "", val message: String = "", val extra: Extra = Extra.NONE)
