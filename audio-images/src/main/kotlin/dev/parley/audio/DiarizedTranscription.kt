package dev.parley.audio

import java.time.Duration
import kotlinx.serialization.Serializable

/**
 * What is said in a recording, and by whom. See the API reference, "The transcription object (Diarized JSON)".
 *
 * @property duration how long the recording is.
 * @property text all that is said.
 * @property segments who says what, in the order said.
 * @property usage what it took; `null` when not said.
 * @property task always `transcribe`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class DiarizedTranscription(
    @Serializable(with = SecondsSerializer::class) val duration: Duration,
    val text: String,
    val segments: List<DiarizedSegment>,
    val usage: TranscriptionUsage? = null,
    val task: String? = null,
)

/**
 * What one speaker says before another does.
 *
 * @property id the id of the segment.
 * @property start when it begins, from the start of the recording.
 * @property end when it ends.
 * @property text what is said.
 * @property speaker who says it: one of the known speakers' names, or a letter from `A` on.
 * @property type always `transcript.text.segment`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class DiarizedSegment(
    val id: String,
    @Serializable(with = SecondsSerializer::class) val start: Duration,
    @Serializable(with = SecondsSerializer::class) val end: Duration,
    val text: String,
    val speaker: String,
    val type: String? = null,
)
