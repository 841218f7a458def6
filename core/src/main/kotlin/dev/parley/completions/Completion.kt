package dev.parley.completions

import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.generation.FinishReasonOrNullSerializer
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.Position
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A completion; in a stream, a chunk of one.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/completions/object).
 *
 * @property id the id of the completion, the same in each chunk; empty when the service did not send it.
 * @property choices the generated choices, one a prompt unless more were requested with `n`; empty in the chunk that
 * contains the usage.
 * @property created when it was created; the epoch when the service did not send it.
 * @property model the model that generated it; empty when the service did not send it.
 * @property usage the tokens used; `null` when the service did not send it.
 * @property systemFingerprint the backend configuration that the model ran with; `null` when the service did not send
 * it.
 * @property objectType The object type, always `text_completion`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Completion(
    val id: String = "",
    val choices: List<CompletionChoice> = emptyList(),
    @Serializable(with = InstantSerializer::class) val created: Instant = Instant.EPOCH,
    val model: String = "",
    val usage: CompletionUsage? = null,
    @SerialName("system_fingerprint") val systemFingerprint: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text of the choice at index 0; empty when there is none. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull { it.index == 0 }?.text.orEmpty()
}

/**
 * One choice of a completion.
 *
 * @property index the position of the choice, from 0; those of the first prompt come first.
 * @property text the generated text.
 * @property finishReason why the model stopped generating tokens; `null` while it generates.
 * @property logprobs the log probabilities of the tokens; `null` unless requested.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompletionChoice(
    @Position val index: Int = 0,
    val text: String = "",
    @SerialName("finish_reason")
    @Serializable(with = FinishReasonOrNullSerializer::class)
    val finishReason: FinishReason? = null,
    val logprobs: CompletionLogprobs? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The log probabilities of the tokens of a choice. Each list has one entry a token, and is `null` when the service did
 * not send it.
 *
 * @property tokens the tokens.
 * @property tokenLogprobs the log probability of each token; `null` for the very first one.
 * @property topLogprobs the log probabilities of the most likely tokens at each position, by token; `null` for the very
 * first one.
 * @property textOffset the offset of each token in prompt and completion, in characters.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompletionLogprobs(
    val tokens: List<String>? = null,
    @SerialName("token_logprobs") val tokenLogprobs: List<Double?>? = null,
    @SerialName("top_logprobs") val topLogprobs: List<Map<String, Double>?>? = null,
    @SerialName("text_offset") val textOffset: List<Int>? = null,
    val extra: Extra = Extra.NONE,
)
