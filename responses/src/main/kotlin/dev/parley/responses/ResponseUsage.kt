@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The tokens that a response used.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/object).
 *
 * @property inputTokens The number of input tokens.
 * @property outputTokens The number of output tokens, reasoning included.
 * @property totalTokens The number of both together.
 * @property inputTokensDetails A breakdown of the input tokens; `null` when the service did not send it.
 * @property outputTokensDetails A breakdown of the output tokens; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseUsage(
    @EncodeDefault @SerialName("input_tokens") val inputTokens: Long = 0,
    @EncodeDefault @SerialName("output_tokens") val outputTokens: Long = 0,
    @EncodeDefault @SerialName("total_tokens") val totalTokens: Long = 0,
    @SerialName("input_tokens_details") val inputTokensDetails: InputTokensDetails? = null,
    @SerialName("output_tokens_details") val outputTokensDetails: OutputTokensDetails? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A breakdown of input tokens. Each is `null` when the service did not send it.
 *
 * @property cachedTokens The number of tokens read from the prompt cache.
 * @property cacheWriteTokens The number of tokens written to the prompt cache.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class InputTokensDetails(
    @SerialName("cached_tokens") val cachedTokens: Long? = null,
    @SerialName("cache_write_tokens") val cacheWriteTokens: Long? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A breakdown of output tokens. Each is `null` when the service did not send it.
 *
 * @property reasoningTokens The number of reasoning tokens.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class OutputTokensDetails(
    @SerialName("reasoning_tokens") val reasoningTokens: Long? = null,
    val extra: Extra = Extra.NONE,
)
