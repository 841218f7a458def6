package dev.parley.responses

import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.ServiceTier
import dev.parley.moderations.ModerationOptions
import dev.parley.responses.items.Include
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.developer
import dev.parley.responses.items.include
import dev.parley.responses.items.text
import dev.parley.responses.items.user
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks a model for an answer. See the API reference, "Create a model response".
 *
 * @property model the model that answers. When absent the [prompt] must name it.
 * @property input what the model is given. When absent the [prompt] must hold it.
 * @property instructions what the developer wants, put before the input; a follow-up does not inherit it. None when
 * absent.
 * @property previousResponseId the response that this one follows. None when absent; not together with [conversation].
 * @property conversation the id of the conversation that this belongs to, and is added to. None when absent.
 * @property tools what the model may call.
 * @property toolChoice which of the tools is called. When absent the model decides.
 * @property parallelToolCalls whether several tools may be called at once. Yes when absent.
 * @property maxToolCalls how many calls of built-in tools there may be in all. As many as it takes when absent.
 * @property reasoning how much the model thinks, and what it tells of it. The model's default when absent.
 * @property text what the text of the answer must look like. Any text when absent.
 * @property maxOutputTokens the most tokens that may be generated, thought included, at least 16. When absent the
 * model's own limit.
 * @property temperature 0 to 2: the higher, the less predictable. 1 when absent. Change this or [topP], not both.
 * @property topP 0 to 1: only the likeliest tokens that together have this probability are chosen from. 1 when absent.
 * @property topLogprobs how many of the likeliest tokens are told at each place, 0 to 20. None when absent.
 * @property include what the answer is to hold besides. Nothing when absent.
 * @property store whether the service keeps the answer, to be retrieved and followed later. Yes when absent.
 * @property background whether the answer is made in the background, and fetched later. No when absent.
 * @property metadata up to 16 notes to keep with the answer: keys of 64 characters, values of 512.
 * @property prompt a prompt that is kept by the service. None when absent.
 * @property contextManagement how a long conversation is kept short. Not at all when absent.
 * @property moderation how input and answer are moderated. Not at all when absent.
 * @property serviceTier how soon, and at what price. As the project is set when absent.
 * @property streamOptions what a stream holds besides the answer. For streams only.
 * @property safetyIdentifier the same opaque text for the same user, at most 64 characters, to find who breaks the
 * rules.
 * @property promptCacheKey the same text for prompts that begin alike, to find them in the cache more often.
 * @property promptCacheOptions how the prompt is cached. The service's default when absent.
 * @property promptCacheRetention how long the prompt is cached at most; deprecated in favour of [promptCacheOptions].
 * @property truncation what happens to an input that is too long. The request fails when absent. Deprecated.
 * @property user the same text for the same user; deprecated in favour of [safetyIdentifier] and [promptCacheKey].
 * @throws IllegalArgumentException when [model] is blank, [maxOutputTokens], [topLogprobs] or a number of a tool is out of
 * range, or both [previousResponseId] and [conversation] are given.
 */
@Serializable
@JvmRecord
public data class ResponseRequest(
    val model: String? = null,
    val input: ResponseInput? = null,
    val instructions: String? = null,
    @SerialName("previous_response_id") val previousResponseId: String? = null,
    @Serializable(with = ConversationIdSerializer::class) val conversation: String? = null,
    val tools: List<ResponseTool>? = null,
    @SerialName("tool_choice") val toolChoice: ResponseToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    @SerialName("max_tool_calls") val maxToolCalls: Int? = null,
    val reasoning: Reasoning? = null,
    val text: ResponseText? = null,
    @SerialName("max_output_tokens") val maxOutputTokens: Int? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("top_logprobs") val topLogprobs: Int? = null,
    val include: List<Include>? = null,
    val store: Boolean? = null,
    val background: Boolean? = null,
    val metadata: Map<String, String>? = null,
    val prompt: PromptTemplate? = null,
    @SerialName("context_management") val contextManagement: List<ContextManagement>? = null,
    val moderation: ModerationOptions? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    @SerialName("stream_options") val streamOptions: ResponseStreamOptions? = null,
    @SerialName("safety_identifier") val safetyIdentifier: String? = null,
    @SerialName("prompt_cache_key") val promptCacheKey: String? = null,
    @SerialName("prompt_cache_options") val promptCacheOptions: PromptCacheOptions? = null,
    @SerialName("prompt_cache_retention") val promptCacheRetention: PromptCacheRetention? = null,
    val truncation: Truncation? = null,
    val user: String? = null,
) {
    init {
        require(model == null || model.isNotBlank()) { "model must not be blank" }
        require(maxOutputTokens == null || maxOutputTokens >= 16) {
            "maxOutputTokens must be at least 16, but is $maxOutputTokens"
        }
        require(topLogprobs == null || topLogprobs in 0..20) { "topLogprobs must be in 0..20, but is $topLogprobs" }
        require(previousResponseId == null || conversation == null) {
            "conversation must not be given together with previousResponseId"
        }
        tools?.forEach(::requireLimits)
    }

    /** Asks [model] for an answer to the text [input]. */
    public constructor(model: String, input: String) : this(model, ResponseInput.text(input))

    /** Asks [model] for an answer to the items of [input]. */
    public constructor(model: String, input: List<ResponseItem>) : this(model, ResponseInput.items(input))
}
