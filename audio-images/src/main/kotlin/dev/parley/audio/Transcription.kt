@file:UseSerializers(NumberSerializer::class)

package dev.parley.audio

import dev.parley.json.Extra
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers

/**
 * A transcription.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/json-object).
 *
 * @property text the transcript.
 * @property languages the languages detected: empty when none could be, `null` when the model does not detect them.
 * @property logprobs the log probability of each token; `null` unless [TranscriptionRequest.include] asks for it.
 * @property usage the usage of the call; `null` when the service did not send it.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Transcription(
    val text: String,
    val languages: List<TranscriptionLanguage>? = null,
    val logprobs: List<TranscriptionLogprob>? = null,
    val usage: TranscriptionUsage? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A language detected in audio.
 *
 * @property code its code, such as `en`.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionLanguage(val code: String = "", val extra: Extra = Extra.NONE)

/**
 * A token of a transcript, and its log probability.
 *
 * @property token the token; `null` when the service did not send it.
 * @property logprob its log probability; `null` when the service did not send it.
 * @property bytes its bytes in UTF-8, each 0 to 255; `null` when the service did not send them. The API only promises
 * that they are numbers.
 * @property extra members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionLogprob(
    val token: String? = null,
    val logprob: Double? = null,
    val bytes: List<Number>? = null,
    val extra: Extra = Extra.NONE,
)
