package dev.parley.audio

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import kotlinx.serialization.Serializable
import java.time.Duration

/**
 * A transcription with speakers told apart (diarization).
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/diarized-json-object).
 *
 * @property duration The length of the audio; `null` when the service did not send it.
 * @property text The transcript of the whole audio.
 * @property segments Who says what, in the order spoken.
 * @property usage The usage of the call; `null` when the service did not send it.
 * @property task The task that was run, always `transcribe`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class DiarizedTranscription(
    @Serializable(with = SecondsSerializer::class) val duration: Duration? = null,
    val text: String = "",
    val segments: List<DiarizedSegment> = emptyList(),
    val usage: TranscriptionUsage? = null,
    val task: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A segment of a diarized transcription: what one speaker says before another does.
 *
 * @property id The id of the segment.
 * @property start Where it begins, from the start of the audio; `null` when the service did not send it.
 * @property end Where it ends, from the start of the audio; `null` when the service did not send it.
 * @property text The transcript of the segment.
 * @property speaker The speaker's label: one of [TranscriptionRequest.knownSpeakerNames], or a letter from `A` on.
 * @property type The type of the segment, always `transcript.text.segment`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class DiarizedSegment(
    val id: String = "",
    @Serializable(with = SecondsSerializer::class) val start: Duration? = null,
    @Serializable(with = SecondsSerializer::class) val end: Duration? = null,
    val text: String = "",
    val speaker: String = "",
    val type: String? = null,
    val extra: Extra = Extra.NONE,
)
