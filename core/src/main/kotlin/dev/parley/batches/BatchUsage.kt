package dev.parley.batches

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The tokens that a batch took.
 *
 * @property inputTokens those of the requests.
 * @property inputTokensDetails more about them; `null` when not said.
 * @property outputTokens those of the results.
 * @property outputTokensDetails more about them; `null` when not said.
 * @property totalTokens both together.
 */
@Serializable
@JvmRecord
public data class BatchUsage(
    @SerialName("input_tokens") val inputTokens: Long,
    @SerialName("output_tokens") val outputTokens: Long,
    @SerialName("total_tokens") val totalTokens: Long,
    @SerialName("input_tokens_details") val inputTokensDetails: BatchInputTokens? = null,
    @SerialName("output_tokens_details") val outputTokensDetails: BatchOutputTokens? = null,
)

/**
 * More about the tokens of the requests.
 *
 * @property cachedTokens those that came from the cache; `null` when not said.
 */
@Serializable
@JvmRecord
public data class BatchInputTokens(@SerialName("cached_tokens") val cachedTokens: Long? = null)

/**
 * More about the tokens of the results.
 *
 * @property reasoningTokens those that the model thought with; `null` when not said.
 */
@Serializable
@JvmRecord
public data class BatchOutputTokens(@SerialName("reasoning_tokens") val reasoningTokens: Long? = null)
