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
 * @property text The transcript.
 * @property languages The languages detected: empty when none could be, `null` when the model does not detect them.
 * @property logprobs The log probability of each token; `null` unless [TranscriptionRequest.include] asks for it.
 * @property usage The usage of the call; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
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
 * @property code Its code, such as `en`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionLanguage(val code: String = "", val extra: Extra = Extra.NONE)

/**
 * A token of a transcript, and its log probability.
 *
 * @property token The token; `null` when the service did not send it.
 * @property logprob Its log probability; `null` when the service did not send it.
 * @property bytes Its bytes in UTF-8, each 0 to 255; `null` when the service did not send them. The API only promises
 * that they are numbers.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TranscriptionLogprob(
    val token: String? = null,
    val logprob: Double? = null,
    val bytes: List<Number>? = null,
    val extra: Extra = Extra.NONE,
)
