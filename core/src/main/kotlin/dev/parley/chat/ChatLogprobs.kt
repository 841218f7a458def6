package dev.parley.chat

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The log probabilities of the tokens of a choice.
 *
 * @property content those of the text, one entry a token; `null` when there is no text.
 * @property refusal those of the refusal, one entry a token; `null` when there is no refusal.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatLogprobs(
    val content: List<TokenLogprob>? = null,
    val refusal: List<TokenLogprob>? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The log probability of one token.
 *
 * @property token the token.
 * @property logprob the log probability. -9999.0 when the token is not among the 20 most likely ones, and when the
 * service did not send a number.
 * @property bytes the UTF-8 bytes of the token, of which several may make one character; `null` when it has none.
 * @property topLogprobs the most likely tokens at this position, as many as requested with `top_logprobs`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TokenLogprob(
    val token: String = "",
    val logprob: Double = UNLIKELY,
    val bytes: List<Int>? = null,
    @SerialName("top_logprobs") val topLogprobs: List<TopLogprob>? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * One of the most likely tokens at a position.
 *
 * @property token the token.
 * @property logprob the log probability. -9999.0 when the token is not among the 20 most likely ones, and when the
 * service did not send a number.
 * @property bytes the UTF-8 bytes of the token, of which several may make one character; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TopLogprob(
    val token: String = "",
    val logprob: Double = UNLIKELY,
    val bytes: List<Int>? = null,
    val extra: Extra = Extra.NONE,
)

/** What the service writes for a token that is very unlikely. */
private const val UNLIKELY = -9999.0
