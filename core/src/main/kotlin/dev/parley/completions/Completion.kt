package dev.parley.completions

import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a model wrote; in a stream, a piece of it. See the API reference, "The completion object".
 *
 * @property id the id of the answer, the same in each piece of a stream.
 * @property choices the completions, one a prompt unless more were asked for; none in the piece that tells the usage.
 * @property created when it was made.
 * @property model the model that wrote.
 * @property usage how many tokens it took; `null` when not said.
 * @property systemFingerprint the setup that wrote; `null` when not said.
 * @property objectType always `text_completion`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class Completion(
    val id: String,
    val choices: List<CompletionChoice>,
    @Serializable(with = InstantSerializer::class) val created: Instant,
    val model: String,
    val usage: CompletionUsage? = null,
    @SerialName("system_fingerprint") val systemFingerprint: String? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** The text of the first completion; empty when there is none. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull { it.index == 0 }?.text.orEmpty()
}

/**
 * One of the completions.
 *
 * @property index its number, from 0. Those of the first prompt come first.
 * @property text what was written.
 * @property finishReason why it ends; `null` while it goes on.
 * @property logprobs the probabilities of its tokens; `null` unless asked for.
 */
@Serializable
@JvmRecord
public data class CompletionChoice(
    val index: Int,
    val text: String,
    @SerialName("finish_reason") val finishReason: FinishReason? = null,
    val logprobs: CompletionLogprobs? = null,
)

/**
 * The probabilities of the tokens of a completion. Each list has one entry a token, and is `null` when not said.
 *
 * @property tokens the tokens.
 * @property tokenLogprobs the logarithm of each token's probability; `null` for the first one of all.
 * @property topLogprobs those of the likeliest tokens at each place, by token; `null` for the first one of all.
 * @property textOffset where each token begins in prompt and completion, in characters.
 */
@Serializable
@JvmRecord
public data class CompletionLogprobs(
    val tokens: List<String>? = null,
    @SerialName("token_logprobs") val tokenLogprobs: List<Double?>? = null,
    @SerialName("top_logprobs") val topLogprobs: List<Map<String, Double>?>? = null,
    @SerialName("text_offset") val textOffset: List<Int>? = null,
) {
    internal operator fun plus(next: CompletionLogprobs): CompletionLogprobs = CompletionLogprobs(
        joined(tokens, next.tokens),
        joined(tokenLogprobs, next.tokenLogprobs),
        joined(topLogprobs, next.topLogprobs),
        joined(textOffset, next.textOffset),
    )

    private fun <T> joined(first: List<T>?, second: List<T>?): List<T>? =
        if (first == null) second else first + second.orEmpty()
}
