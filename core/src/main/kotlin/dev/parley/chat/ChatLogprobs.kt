package dev.parley.chat

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How probable the tokens of an answer were.
 *
 * @property content of the text, token by token; `null` when there is none.
 * @property refusal of the refusal, token by token; `null` when there is none.
 */
@Serializable
@JvmRecord
public data class ChatLogprobs(
    val content: List<TokenLogprob>? = null,
    val refusal: List<TokenLogprob>? = null,
)

/**
 * One token and the likeliest others in its place.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability; -9999 when it is not among the twenty likeliest.
 * @property bytes its bytes in UTF-8; `null` when it has none.
 * @property topLogprobs the likeliest tokens, as many as were asked for.
 */
@Serializable
@JvmRecord
public data class TokenLogprob(
    val token: String,
    val logprob: Double,
    val bytes: List<Int>? = null,
    @SerialName("top_logprobs") val topLogprobs: List<TopLogprob>? = null,
)

/**
 * A token that could have stood in a place.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability; -9999 when it is not among the twenty likeliest.
 * @property bytes its bytes in UTF-8; `null` when it has none.
 */
@Serializable
@JvmRecord
public data class TopLogprob(
    val token: String,
    val logprob: Double,
    val bytes: List<Int>? = null,
)
