package dev.parley.generation

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The tokens that a completion used. A count is 0 when the service did not send it.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/object#chat-object-usage).
 *
 * @property completionTokens the number of tokens in the completion.
 * @property promptTokens the number of tokens in the prompt.
 * @property totalTokens the number of tokens in prompt and completion.
 * @property completionTokensDetails a breakdown of the completion tokens; `null` when the service did not send it.
 * @property promptTokensDetails a breakdown of the prompt tokens; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompletionUsage(
    @SerialName("completion_tokens") val completionTokens: Long = 0,
    @SerialName("prompt_tokens") val promptTokens: Long = 0,
    @SerialName("total_tokens") val totalTokens: Long = 0,
    @SerialName("completion_tokens_details") val completionTokensDetails: CompletionTokensDetails? = null,
    @SerialName("prompt_tokens_details") val promptTokensDetails: PromptTokensDetails? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A breakdown of completion tokens. A count is `null` when the service did not send it.
 *
 * @property acceptedPredictionTokens the tokens of the prediction that appeared in the completion.
 * @property audioTokens the audio tokens.
 * @property reasoningTokens the tokens generated for reasoning.
 * @property textTokens the text tokens.
 * @property rejectedPredictionTokens the tokens of the prediction that did not appear in the completion; they are
 * billed all the same.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompletionTokensDetails(
    @SerialName("accepted_prediction_tokens") val acceptedPredictionTokens: Long? = null,
    @SerialName("audio_tokens") val audioTokens: Long? = null,
    @SerialName("reasoning_tokens") val reasoningTokens: Long? = null,
    @SerialName("text_tokens") val textTokens: Long? = null,
    @SerialName("rejected_prediction_tokens") val rejectedPredictionTokens: Long? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A breakdown of prompt tokens. A count is `null` when the service did not send it.
 *
 * @property audioTokens the audio tokens.
 * @property cachedTokens the tokens read from the prompt cache.
 * @property textTokens the text tokens.
 * @property imageTokens the image tokens.
 * @property cacheWriteTokens the tokens written to the prompt cache.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class PromptTokensDetails(
    @SerialName("audio_tokens") val audioTokens: Long? = null,
    @SerialName("cached_tokens") val cachedTokens: Long? = null,
    @SerialName("text_tokens") val textTokens: Long? = null,
    @SerialName("image_tokens") val imageTokens: Long? = null,
    @SerialName("cache_write_tokens") val cacheWriteTokens: Long? = null,
    val extra: Extra = Extra.NONE,
)
