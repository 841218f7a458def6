package dev.parley.responses

import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.ServiceTier
import dev.parley.json.Extra
import dev.parley.moderations.ModerationOptions
import dev.parley.responses.items.Include
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.include
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request for a response of a model.
 *
 * ```
 * ResponseRequest("gpt-5.2", "Why is the sky blue?", instructions = "Be brief.", maxOutputTokens = 500)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/create).
 *
 * @property model The model, such as `gpt-5.2`. When `null` the [prompt] must name it.
 * @property input The input: text, or items. When `null` the [prompt] must contain it.
 * @property instructions Instructions of the developer, put before the input. A follow-up does not inherit them. None
 * when `null`.
 * @property previousResponseId The id of the response that this one follows. None when `null`; not together with
 * [conversation].
 * @property conversation The id of the conversation that this response belongs to, and that its input and output are
 * added to. None when `null`.
 * @property tools The tools that the model may call. None when `null`.
 * @property toolChoice Which tools the model calls. The model chooses (`auto`) when `null`.
 * @property parallelToolCalls Whether tools may be called in parallel. Default when `null`: `true`.
 * @property maxToolCalls The maximum number of calls of built-in tools. No limit when `null`.
 * @property reasoning Options of reasoning models. The model's defaults apply when `null`.
 * @property text Options of the text, such as its format. Default when `null`: any text.
 * @property maxOutputTokens The maximum number of tokens to generate, reasoning included. The model's own limit when
 * `null`.
 * @property temperature The sampling temperature, 0 to 2: higher is more random. Change this or [topP], not both.
 * Default when `null`: 1.
 * @property topP Nucleus sampling, 0 to 1: only the most likely tokens with this probability together are considered.
 * Default when `null`: 1.
 * @property topLogprobs The number of most likely tokens to return at each position, 0 to 20. None when `null`.
 * @property include Additional data to include in the response. None when `null`.
 * @property store Whether the service stores the response, to be retrieved and followed later. Default when `null`:
 * `true`.
 * @property background Whether the response runs in the background, to be retrieved later. Default when `null`:
 * `false`.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property prompt A prompt template that the service has stored. None when `null`.
 * @property contextManagement How a long context is managed. Not at all when `null`.
 * @property moderation How input and output are moderated. Not at all when `null`.
 * @property serviceTier The service tier to process the request with. Default when `null`: the project's (`auto`).
 * @property streamOptions Options of streams. For streams only.
 * @property safetyIdentifier A stable identifier of the end user, at most 64 characters, to detect users who violate
 * the usage policies.
 * @property promptCacheKey A key for prompts with a common prefix, to find it in the cache more often; at most 64
 * characters.
 * @property promptCacheOptions How the prompt is cached. The service's default applies when `null`.
 * @property promptCacheRetention How long the prompt is cached at most. Deprecated in favour of [promptCacheOptions].
 * @property truncation What happens to input that exceeds the context window. Default when `null`: the request fails.
 * Deprecated.
 * @property user A stable identifier of the end user. Deprecated in favour of [safetyIdentifier] and [promptCacheKey].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 * @throws IllegalArgumentException when [model] is blank, or both [previousResponseId] and [conversation] are given.
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
    val extra: Extra = Extra.NONE,
) {
    init {
        require(model == null || model.isNotBlank()) { "model must not be blank" }
        require(previousResponseId == null || conversation == null) {
            "conversation must not be given together with previousResponseId"
        }
    }

    /** A request to [model] with the text [input]. */
    public constructor(model: String, input: String) : this(model, ResponseInput.text(input))

    /** A request to [model] with the text [input] and the optional values of [ResponseRequest]. */
    public constructor(
        model: String,
        input: String,
        instructions: String? = null,
        previousResponseId: String? = null,
        conversation: String? = null,
        tools: List<ResponseTool>? = null,
        toolChoice: ResponseToolChoice? = null,
        parallelToolCalls: Boolean? = null,
        maxToolCalls: Int? = null,
        reasoning: Reasoning? = null,
        text: ResponseText? = null,
        maxOutputTokens: Int? = null,
        temperature: Double? = null,
        topP: Double? = null,
        topLogprobs: Int? = null,
        include: List<Include>? = null,
        store: Boolean? = null,
        background: Boolean? = null,
        metadata: Map<String, String>? = null,
        prompt: PromptTemplate? = null,
        contextManagement: List<ContextManagement>? = null,
        moderation: ModerationOptions? = null,
        serviceTier: ServiceTier? = null,
        streamOptions: ResponseStreamOptions? = null,
        safetyIdentifier: String? = null,
        promptCacheKey: String? = null,
        promptCacheOptions: PromptCacheOptions? = null,
        promptCacheRetention: PromptCacheRetention? = null,
        truncation: Truncation? = null,
        user: String? = null,
        extra: Extra = Extra.NONE,
    ) : this(
        model, ResponseInput.text(input), instructions, previousResponseId, conversation, tools, toolChoice,
        parallelToolCalls, maxToolCalls, reasoning, text, maxOutputTokens, temperature, topP, topLogprobs,
        include, store, background, metadata, prompt, contextManagement, moderation, serviceTier, streamOptions,
        safetyIdentifier, promptCacheKey, promptCacheOptions, promptCacheRetention, truncation, user, extra,
    )

    /** A request to [model] with the items of [input]. */
    public constructor(model: String, input: List<ResponseItem>) : this(model, ResponseInput.items(input))

    /** A request to [model] with the items of [input] and the optional values of [ResponseRequest]. */
    public constructor(
        model: String,
        input: List<ResponseItem>,
        instructions: String? = null,
        previousResponseId: String? = null,
        conversation: String? = null,
        tools: List<ResponseTool>? = null,
        toolChoice: ResponseToolChoice? = null,
        parallelToolCalls: Boolean? = null,
        maxToolCalls: Int? = null,
        reasoning: Reasoning? = null,
        text: ResponseText? = null,
        maxOutputTokens: Int? = null,
        temperature: Double? = null,
        topP: Double? = null,
        topLogprobs: Int? = null,
        include: List<Include>? = null,
        store: Boolean? = null,
        background: Boolean? = null,
        metadata: Map<String, String>? = null,
        prompt: PromptTemplate? = null,
        contextManagement: List<ContextManagement>? = null,
        moderation: ModerationOptions? = null,
        serviceTier: ServiceTier? = null,
        streamOptions: ResponseStreamOptions? = null,
        safetyIdentifier: String? = null,
        promptCacheKey: String? = null,
        promptCacheOptions: PromptCacheOptions? = null,
        promptCacheRetention: PromptCacheRetention? = null,
        truncation: Truncation? = null,
        user: String? = null,
        extra: Extra = Extra.NONE,
    ) : this(
        model, ResponseInput.items(input), instructions, previousResponseId, conversation, tools, toolChoice,
        parallelToolCalls, maxToolCalls, reasoning, text, maxOutputTokens, temperature, topP, topLogprobs,
        include, store, background, metadata, prompt, contextManagement, moderation, serviceTier, streamOptions,
        safetyIdentifier, promptCacheKey, promptCacheOptions, promptCacheRetention, truncation, user, extra,
    )
}
