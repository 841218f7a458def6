@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.CompleteSerializer
import dev.parley.json.emptyLists
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KeepGeneratedSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How likely a token of a text was.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability.
 * @property bytes its bytes in UTF-8; empty when not said.
 * @property topLogprobs the likeliest tokens at its place; empty when not said.
 */
@Serializable(with = TokenLogprobSerializer::class)
@KeepGeneratedSerializer
@JvmRecord
public data class TokenLogprob(
    val token: String,
    val logprob: Double,
    val bytes: List<Int>,
    @SerialName("top_logprobs") val topLogprobs: List<TopLogprob>,
)

/**
 * One of the likeliest tokens at a place.
 *
 * @property token the token.
 * @property logprob the logarithm of its probability.
 * @property bytes its bytes in UTF-8; empty when not said.
 */
@Serializable(with = TopLogprobSerializer::class)
@KeepGeneratedSerializer
@JvmRecord
public data class TopLogprob(val token: String, val logprob: Double, val bytes: List<Int>)

internal object TokenLogprobSerializer :
    CompleteSerializer<TokenLogprob>(TokenLogprob.generatedSerializer(), emptyLists("bytes", "top_logprobs"))

internal object TopLogprobSerializer :
    CompleteSerializer<TopLogprob>(TopLogprob.generatedSerializer(), emptyLists("bytes"))
