package dev.parley.responses

import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.ServiceTier
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.developer
import dev.parley.responses.items.text
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for a conversation to be compacted. See the API reference, "Compact a response".
 *
 * @property model the model that compacts; `null` for the one of the response before.
 * @property input the conversation so far.
 * @property previousResponseId the response that ends the conversation.
 * @property instructions what the developer wants.
 * @property promptCacheKey the same text for prompts that begin alike, at most 64 characters.
 * @property promptCacheOptions how the prompt is cached. The service's default when absent.
 * @property promptCacheRetention how long the prompt is cached at most; deprecated in favour of [promptCacheOptions].
 * @property serviceTier how soon, and at what price. As the project is set when absent.
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
) {
    init {
        require(model == null || model.isNotBlank()) { "model must not be blank" }
    }

    /** Asks [model] to compact the items of [input]. */
    public constructor(model: String, input: List<ResponseItem>) : this(model, ResponseInput.items(input))
}
