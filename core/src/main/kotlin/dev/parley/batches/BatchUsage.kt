package dev.parley.batches

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The tokens that a batch used.
 *
 * @property inputTokens Input tokens.
 * @property outputTokens Output tokens.
 * @property totalTokens Input and output tokens together.
 * @property inputTokensDetails A breakdown of the input tokens; `null` when the service did not send it.
 * @property outputTokensDetails A breakdown of the output tokens; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class BatchUsage(
    @SerialName("input_tokens") val inputTokens: Long = 0,
    @SerialName("output_tokens") val outputTokens: Long = 0,
    @SerialName("total_tokens") val totalTokens: Long = 0,
    @SerialName("input_tokens_details") val inputTokensDetails: BatchInputTokens? = null,
    @SerialName("output_tokens_details") val outputTokensDetails: BatchOutputTokens? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A breakdown of input tokens.
 *
 * @property cachedTokens Tokens read from the prompt cache; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class BatchInputTokens(
    @SerialName("cached_tokens") val cachedTokens: Long? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A breakdown of output tokens.
 *
 * @property reasoningTokens Reasoning tokens; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class BatchOutputTokens(
    @SerialName("reasoning_tokens") val reasoningTokens: Long? = null,
    val extra: Extra = Extra.NONE,
)
