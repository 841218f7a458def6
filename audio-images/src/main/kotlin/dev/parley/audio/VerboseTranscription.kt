package dev.parley.audio

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration

/**
 * A transcription with timestamps.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/verbose-json-object).
 *
 * @property language The language spoken, by its English name such as `english`.
 * @property duration The length of the audio; `null` when the service did not send it.
 * @property text The transcript.
 * @property words The words with their timestamps; `null` unless [TranscriptionRequest.timestampGranularities] asks for
 * them.
 * @property segments The segments with their timestamps; `null` when only words were asked for.
 * @property usage The usage of the call; `null` when the service did not send it.
 * @property task The task that was run, always `transcribe`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VerboseTranscription(
    val language: String = "",
    @Serializable(with = SecondsSerializer::class) val duration: Duration? = null,
    val text: String = "",
    val words: List<TranscriptionWord>? = null,
    val segments: List<TranscriptionSegment>? = null,
    val usage: TranscriptionUsage? = null,
    val task: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A word of a transcript.
 *
 * @property word The word.
 * @property start Where it begins, from the start of the audio; `null` when the service did not send it.
 * @property end Where it ends, from the start of the audio; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionWord(
    val word: String = "",
    @Serializable(with = SecondsSerializer::class) val start: Duration? = null,
    @Serializable(with = SecondsSerializer::class) val end: Duration? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A segment of a transcript. What the service did not send of its measures is `null`.
 *
 * @property id Its number, from 0.
 * @property seek The seek offset of the segment.
 * @property start Where it begins, from the start of the audio.
 * @property end Where it ends, from the start of the audio.
 * @property text The transcript of the segment.
 * @property tokens The ids of its tokens.
 * @property temperature The sampling temperature that was used.
 * @property averageLogprob The average log probability of its tokens; below -1 the transcription failed.
 * @property compressionRatio How well the text compresses; above 2.4 it repeats itself, and the transcription failed.
 * @property noSpeechProbability The probability that nobody speaks; above 1, with an [averageLogprob] below -1, the
 * segment is silent.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionSegment(
    val id: Int = 0,
    val seek: Int = 0,
    @Serializable(with = SecondsSerializer::class) val start: Duration? = null,
    @Serializable(with = SecondsSerializer::class) val end: Duration? = null,
    val text: String = "",
    val tokens: List<Int> = emptyList(),
    val temperature: Double? = null,
    @SerialName("avg_logprob") val averageLogprob: Double? = null,
    @SerialName("compression_ratio") val compressionRatio: Double? = null,
    @SerialName("no_speech_prob") val noSpeechProbability: Double? = null,
    val extra: Extra = Extra.NONE,
)
