@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The log probability of a token in a streamed text.
 *
 * @property token The token.
 * @property logprob The logarithm of the token's probability.
 * @property topLogprobs The most likely tokens at this position; `null` when the service did not send them.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseLogprob(
    @EncodeDefault val token: String = "",
    @EncodeDefault val logprob: Double = 0.0,
    @SerialName("top_logprobs") val topLogprobs: List<ResponseTopLogprob>? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * One of the most likely tokens at a position in a streamed text. Each is `null` when the service did not send it.
 *
 * @property token The token.
 * @property logprob The logarithm of the token's probability.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseTopLogprob(
    val token: String? = null,
    val logprob: Double? = null,
    val extra: Extra = Extra.NONE,
)
