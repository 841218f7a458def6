package dev.parley.generation

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How many tokens a completion took. See the API reference, "usage".
 *
 * @property completionTokens tokens of the answer.
 * @property promptTokens tokens of the prompt.
 * @property totalTokens both together.
 * @property completionTokensDetails what the answer's tokens were; `null` when not said.
 * @property promptTokensDetails what the prompt's tokens were; `null` when not said.
 */
@Serializable
@JvmRecord
public data class CompletionUsage(
    @SerialName("completion_tokens") val completionTokens: Long,
    @SerialName("prompt_tokens") val promptTokens: Long,
    @SerialName("total_tokens") val totalTokens: Long,
    @SerialName("completion_tokens_details") val completionTokensDetails: CompletionTokensDetails? = null,
    @SerialName("prompt_tokens_details") val promptTokensDetails: PromptTokensDetails? = null,
)

/**
 * What the tokens of an answer were. Each is `null` when not said.
 *
 * @property acceptedPredictionTokens tokens of the prediction that came true.
 * @property audioTokens tokens of speech.
 * @property reasoningTokens tokens thought and not shown.
 * @property textTokens tokens of text.
 * @property rejectedPredictionTokens tokens of the prediction that did not come true; they are billed all the same.
 */
@Serializable
@JvmRecord
public data class CompletionTokensDetails(
    @SerialName("accepted_prediction_tokens") val acceptedPredictionTokens: Long? = null,
    @SerialName("audio_tokens") val audioTokens: Long? = null,
    @SerialName("reasoning_tokens") val reasoningTokens: Long? = null,
    @SerialName("text_tokens") val textTokens: Long? = null,
    @SerialName("rejected_prediction_tokens") val rejectedPredictionTokens: Long? = null,
)

/**
 * What the tokens of a prompt were. Each is `null` when not said.
 *
 * @property audioTokens tokens of speech.
 * @property cachedTokens tokens read from the cache.
 * @property textTokens tokens of text.
 * @property imageTokens tokens of images.
 * @property cacheWriteTokens tokens written to the cache.
 */
@Serializable
@JvmRecord
public data class PromptTokensDetails(
    @SerialName("audio_tokens") val audioTokens: Long? = null,
    @SerialName("cached_tokens") val cachedTokens: Long? = null,
    @SerialName("text_tokens") val textTokens: Long? = null,
    @SerialName("image_tokens") val imageTokens: Long? = null,
    @SerialName("cache_write_tokens") val cacheWriteTokens: Long? = null,
)
