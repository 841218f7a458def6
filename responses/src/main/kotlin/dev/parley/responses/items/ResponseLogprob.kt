package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How likely a token was, as a stream says it.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability.
 * @property topLogprobs the likeliest tokens at its place; `null` when not said.
 */
@Serializable
@JvmRecord
public data class ResponseLogprob(
    val token: String,
    val logprob: Double,
    @SerialName("top_logprobs") val topLogprobs: List<ResponseTopLogprob>? = null,
)

/**
 * One of the likeliest tokens at a place, as a stream says it. Each is `null` when not said.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability.
 */
@Serializable
@JvmRecord
public data class ResponseTopLogprob(val token: String? = null, val logprob: Double? = null)
