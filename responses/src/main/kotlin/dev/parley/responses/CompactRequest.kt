package dev.parley.responses

import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.ServiceTier
import dev.parley.json.Extra
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request to compact a conversation.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/compact).
 *
 * @property model The model that compacts; `null` for that of the previous response.
 * @property input The conversation so far: text, or items.
 * @property previousResponseId The id of the response that ends the conversation. None when `null`.
 * @property instructions Instructions of the developer. None when `null`.
 * @property promptCacheKey A key for prompts with a common prefix, to find it in the cache more often; at most 64
 * characters.
 * @property promptCacheOptions How the prompt is cached. The service's default applies when `null`.
 * @property promptCacheRetention How long the prompt is cached at most. Deprecated in favour of [promptCacheOptions].
 * @property serviceTier The service tier to process the request with. Default when `null`: the project's (`auto`).
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class CompactRequest(
    val model: String?,
    val input: ResponseInput? = null,
    @SerialName("previous_response_id") val previousResponseId: String? = null,
    val instructions: String? = null,
    @SerialName("prompt_cache_key") val promptCacheKey: String? = null,
    @SerialName("prompt_cache_options") val promptCacheOptions: PromptCacheOptions? = null,
    @SerialName("prompt_cache_retention") val promptCacheRetention: PromptCacheRetention? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    val extra: Extra = Extra.NONE,
) {
    init {
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }

    /** A request to [model] to compact the items of [input]. */
    public constructor(model: String, input: List<ResponseItem>) : this(model, ResponseInput.items(input))

    /** A request to [model] to compact the items of [input] and the optional values of [CompactRequest]. */
    public constructor(
        model: String,
        input: List<ResponseItem>,
        previousResponseId: String? = null,
        instructions: String? = null,
        promptCacheKey: String? = null,
        promptCacheOptions: PromptCacheOptions? = null,
        promptCacheRetention: PromptCacheRetention? = null,
        serviceTier: ServiceTier? = null,
        extra: Extra = Extra.NONE,
    ) : this(
        model, ResponseInput.items(input), previousResponseId, instructions, promptCacheKey, promptCacheOptions,
        promptCacheRetention, serviceTier, extra,
    )
}
