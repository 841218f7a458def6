package dev.parley.audio

import dev.parley.json.Extra
import dev.parley.media.SecondsSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Duration

/**
 * A transcription with timestamps.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/verbose-json-object).
 *
 * @property language the language spoken, by its English name such as `english`.
 * @property duration the length of the audio; `null` when the service did not send it.
 * @property text the transcript.
 * @property words the words with their timestamps; `null` unless [TranscriptionRequest.timestampGranularities] asks for
 * them.
 * @property segments the segments with their timestamps; `null` when only words were asked for.
 * @property usage the usage of the call; `null` when the service did not send it.
 * @property task the task that was run, always `transcribe`; `null` when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
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
 * @property word the word.
 * @property start where it begins, from the start of the audio; `null` when the service did not send it.
 * @property end where it ends, from the start of the audio; `null` when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
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
 * @property id its number, from 0.
 * @property seek the seek offset of the segment.
 * @property start where it begins, from the start of the audio.
 * @property end where it ends, from the start of the audio.
 * @property text the transcript of the segment.
 * @property tokens the ids of its tokens.
 * @property temperature the sampling temperature that was used.
 * @property averageLogprob the average log probability of its tokens; below -1 the transcription failed.
 * @property compressionRatio how well the text compresses; above 2.4 it repeats itself, and the transcription failed.
 * @property noSpeechProbability the probability that nobody speaks; above 1, with an [averageLogprob] below -1, the
 * segment is silent.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
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
