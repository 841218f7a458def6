package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How many tokens a response took. See the API reference, "usage".
 *
 * @property inputTokens tokens of the input.
 * @property outputTokens tokens of the output, thought included.
 * @property totalTokens both together.
 * @property inputTokensDetails what the input's tokens were; `null` when not said.
 * @property outputTokensDetails what the output's tokens were; `null` when not said.
 */
@Serializable
@JvmRecord
public data class ResponseUsage(
    @SerialName("input_tokens") val inputTokens: Long,
    @SerialName("output_tokens") val outputTokens: Long,
    @SerialName("total_tokens") val totalTokens: Long,
    @SerialName("input_tokens_details") val inputTokensDetails: InputTokensDetails? = null,
    @SerialName("output_tokens_details") val outputTokensDetails: OutputTokensDetails? = null,
)

/**
 * What the tokens of an input were. Each is `null` when not said.
 *
 * @property cachedTokens tokens read from the cache.
 * @property cacheWriteTokens tokens written to the cache.
 */
@Serializable
@JvmRecord
public data class InputTokensDetails(
    @SerialName("cached_tokens") val cachedTokens: Long? = null,
    @SerialName("cache_write_tokens") val cacheWriteTokens: Long? = null,
)

/**
 * What the tokens of an output were. Each is `null` when not said.
 *
 * @property reasoningTokens tokens thought.
 */
@Serializable
@JvmRecord
public data class OutputTokensDetails(@SerialName("reasoning_tokens") val reasoningTokens: Long? = null)
