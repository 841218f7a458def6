package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How likely a token was.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability.
 * @property bytes its bytes in UTF-8; `null` when not said.
 * @property topLogprobs the likeliest tokens at its place; `null` when not said.
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
 * One of the likeliest tokens at a place. Each is `null` when not said.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability.
 * @property bytes its bytes in UTF-8.
 */
@Serializable
@JvmRecord
public data class TopLogprob(val token: String? = null, val logprob: Double? = null, val bytes: List<Int>? = null)
