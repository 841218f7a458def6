@file:UseSerializers(NumberSerializer::class)

package dev.parley.audio

import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * What is said in a recording. See the API reference, "The transcription object".
 *
 * @property text what is said.
 * @property languages the languages heard, none when no language could be told; `null` when the model does not tell.
 * @property logprobs how probable each token is; `null` unless asked for.
 * @property usage what it took; `null` when not said.
 */
@Serializable
@JvmRecord
public data class Transcription(
    val text: String,
    val languages: List<TranscriptionLanguage>? = null,
    val logprobs: List<TranscriptionLogprob>? = null,
    val usage: TranscriptionUsage? = null,
)

/**
 * A language that was heard.
 *
 * @property code its code, such as `en`.
 */
@Serializable
@JvmRecord
public data class TranscriptionLanguage(val code: String)

/**
 * One token of a transcription.
 *
 * @property token the token; `null` when not said.
 * @property logprob the logarithm of its probability; `null` when not said.
 * @property bytes its bytes in UTF-8, each 0 to 255; `null` when not said. The service only promises that they are numbers.
 */
@Serializable
@JvmRecord
public data class TranscriptionLogprob(
    val token: String? = null,
    val logprob: Double? = null,
    val bytes: List<Number>? = null,
)
