@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The log probability of a token.
 *
 * @property token The token.
 * @property logprob The logarithm of the token's probability.
 * @property bytes The bytes of the token in UTF-8.
 * @property topLogprobs The most likely tokens at this position.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TokenLogprob(
    @EncodeDefault val token: String = "",
    @EncodeDefault val logprob: Double = 0.0,
    @EncodeDefault val bytes: List<Int> = emptyList(),
    @EncodeDefault @SerialName("top_logprobs") val topLogprobs: List<TopLogprob> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * One of the most likely tokens at a position.
 *
 * @property token The token.
 * @property logprob The logarithm of the token's probability.
 * @property bytes The bytes of the token in UTF-8.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TopLogprob(
    @EncodeDefault val token: String = "",
    @EncodeDefault val logprob: Double = 0.0,
    @EncodeDefault val bytes: List<Int> = emptyList(),
    val extra: Extra = Extra.NONE,
)
