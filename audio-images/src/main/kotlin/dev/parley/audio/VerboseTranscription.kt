package dev.parley.audio

import java.time.Duration
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What is said in a recording, and when. See the API reference, "The transcription object (Verbose JSON)".
 *
 * @property language the language spoken, by its English name such as `english`.
 * @property duration how long the recording is.
 * @property text what is said.
 * @property words each word and when it is said; `null` unless asked for.
 * @property segments each segment; `null` when only words were asked for.
 * @property usage what it took; `null` when not said.
 * @property task always `transcribe`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VerboseTranscription(
    val language: String,
    @Serializable(with = SecondsSerializer::class) val duration: Duration,
    val text: String,
    val words: List<TranscriptionWord>? = null,
    val segments: List<TranscriptionSegment>? = null,
    val usage: TranscriptionUsage? = null,
    val task: String? = null,
)

/**
 * One word of a recording.
 *
 * @property word the word.
 * @property start when it begins, from the start of the recording.
 * @property end when it ends.
 */
@Serializable
@JvmRecord
public data class TranscriptionWord(
    val word: String,
    @Serializable(with = SecondsSerializer::class) val start: Duration,
    @Serializable(with = SecondsSerializer::class) val end: Duration,
)

/**
 * One stretch of a recording.
 *
 * @property id its number, from 0.
 * @property seek where the model went on listening.
 * @property start when it begins, from the start of the recording.
 * @property end when it ends.
 * @property text what is said in it.
 * @property tokens the same, as tokens.
 * @property temperature at which it was written down.
 * @property averageLogprob how sure the model is, as the mean logarithm of a probability: below -1 it failed.
 * @property compressionRatio how well the text can be compressed: above 2.4 it repeats itself, and failed.
 * @property noSpeechProbability how probable silence is: with 1 and an [averageLogprob] below -1 nobody speaks.
 */
@Serializable
@JvmRecord
public data class TranscriptionSegment(
    val id: Int,
    val seek: Int,
    @Serializable(with = SecondsSerializer::class) val start: Duration,
    @Serializable(with = SecondsSerializer::class) val end: Duration,
    val text: String,
    val tokens: List<Int>,
    val temperature: Double,
    @SerialName("avg_logprob") val averageLogprob: Double,
    @SerialName("compression_ratio") val compressionRatio: Double,
    @SerialName("no_speech_prob") val noSpeechProbability: Double,
)
