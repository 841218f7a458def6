package dev.parley.videos

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.media.SecondsTextSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration
import java.time.Instant

/**
 * A video, or the job that generates it. What the service did not send of it is `null`.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/videos/object).
 *
 * @property id the id of the video.
 * @property status the status of the job.
 * @property model the model that generates it.
 * @property progress how much of it is done, in percent, roughly.
 * @property createdAt when the job was created.
 * @property completedAt when the job was completed; `null` until then.
 * @property expiresAt when its content expires.
 * @property prompt the prompt.
 * @property size the resolution.
 * @property duration how long it plays (`seconds` on the wire); of an extension, both parts together.
 * @property remixedFromVideoId the id of the video that it is a remix of; `null` when it is none.
 * @property error why the job failed; `null` unless it did.
 * @property objectType the object type, always `video`.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
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
    @Serializable(with = SecondsTextSerializer::class) @SerialName("seconds") val duration: Duration? = null,
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
 * @property code a code for programs, such as `moderation_blocked`; empty when the service did not send it.
 * @property message a message for people; empty when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VideoError(val code: String = "", val message: String = "", val extra: Extra = Extra.NONE)
