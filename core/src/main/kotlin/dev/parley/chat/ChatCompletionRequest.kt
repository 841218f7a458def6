package dev.parley.chat

import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.ReasoningEffort
import dev.parley.generation.ResponseFormat
import dev.parley.generation.ServiceTier
import dev.parley.generation.StreamOptions
import dev.parley.generation.Verbosity
import dev.parley.json.StringsSerializer
import dev.parley.moderations.ModerationOptions
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Requests a chat completion: the model's response to a conversation.
 *
 * ```kotlin
 * ChatCompletionRequest("gpt-5.2", listOf(system("Be brief."), user("Hi")), temperature = 0.2)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create).
 *
 * @property model The model that generates the completion.
 * @property messages The messages of the conversation so far, at least one.
 * @property temperature The sampling temperature, 0 to 2: higher is more random. Default when `null`: 1. Set this or
 * [topP], not both.
 * @property topP Nucleus sampling, 0 to 1: only the tokens with this top probability mass are considered. Default when
 * `null`: 1.
 * @property maxCompletionTokens The maximum number of tokens to generate, reasoning tokens included. The model's limit
 * applies when `null`.
 * @property n The number of choices to generate, 1 to 128; the tokens of each are billed. Default when `null`: 1.
 * @property stop Up to 4 stop sequences, at which the model stops; they are not part of the text. None when `null`.
 * @property tools The tools that the model may call. None when `null`.
 * @property toolChoice Controls which tools the model calls. The model chooses (`auto`) when `null`.
 * @property parallelToolCalls Whether the model may call several tools at once. Default when `null`: true.
 * @property responseFormat The format of the output. Any text when `null`.
 * @property reasoningEffort How many reasoning tokens the model spends. The model's default applies when `null`.
 * @property verbosity How verbose the response is. Default when `null`: medium.
 * @property modalities The types of output to generate. Text when `null`.
 * @property audio The parameters of audio output; required with [Modality.AUDIO].
 * @property prediction A predicted output, which makes the response faster. None when `null`.
 * @property webSearchOptions The options of a web search, with a model that searches. The service's default applies
 * when `null`.
 * @property frequencyPenalty -2 to 2: higher values make the model repeat the same words less. Default when `null`: 0.
 * @property presencePenalty -2 to 2: higher values make the model turn to new topics more. Default when `null`: 0.
 * @property logitBias The bias of tokens by their id, -100 (never) to 100 (only). None when `null`.
 * @property logprobs Whether to return the log probabilities of the output tokens. Default when `null`: false.
 * @property topLogprobs The number of most likely tokens to return at each position, 0 to 20. Requires [logprobs].
 * @property store Whether to store the completion, to be listed and retrieved later. Default when `null`: false.
 * @property metadata The metadata of a stored completion. Up to 16 key-value pairs; keys up to 64 characters, values up
 * to 512.
 * @property streamOptions The options of a stream; not for plain calls. The service's default applies when `null`.
 * @property serviceTier The processing tier. The setting of the project applies when `null`.
 * @property moderation How to moderate prompt and output. No moderation when `null`.
 * @property safetyIdentifier A stable, opaque identifier of the end user, up to 64 characters, by which the service
 * detects users who violate its policies.
 * @property promptCacheKey A key for prompts with a common prefix, which makes cache hits more likely.
 * @property promptCacheOptions How to cache the prompt. The service's default applies when `null`.
 * @property promptCacheRetention The maximum retention of the cached prompt; deprecated in favour of
 * [promptCacheOptions].
 * @property maxTokens The maximum number of tokens to generate; deprecated in favour of [maxCompletionTokens].
 * @property seed Requests deterministic sampling, without a guarantee. Deprecated by the API.
 * @property user A stable identifier of the end user; deprecated in favour of [safetyIdentifier] and [promptCacheKey].
 * @property functionCall Controls which function the model calls; deprecated in favour of [toolChoice].
 * @property functions The functions that the model may call; deprecated in favour of [tools].
 * @throws IllegalArgumentException when [model] is blank or there are no [messages].
 */
@Serializable
@JvmRecord
public data class ChatCompletionRequest(
    val model: String,
    val messages: List<ChatMessage>,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("max_completion_tokens") val maxCompletionTokens: Int? = null,
    val n: Int? = null,
    @Serializable(with = StringsSerializer::class) val stop: List<String>? = null,
    val tools: List<ChatTool>? = null,
    @SerialName("tool_choice") val toolChoice: ToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    @SerialName("response_format") val responseFormat: ResponseFormat? = null,
    @SerialName("reasoning_effort") val reasoningEffort: ReasoningEffort? = null,
    val verbosity: Verbosity? = null,
    val modalities: List<Modality>? = null,
    val audio: AudioOutput? = null,
    val prediction: Prediction? = null,
    @SerialName("web_search_options") val webSearchOptions: WebSearchOptions? = null,
    @SerialName("frequency_penalty") val frequencyPenalty: Double? = null,
    @SerialName("presence_penalty") val presencePenalty: Double? = null,
    @SerialName("logit_bias") val logitBias: Map<String, Int>? = null,
    val logprobs: Boolean? = null,
    @SerialName("top_logprobs") val topLogprobs: Int? = null,
    val store: Boolean? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("stream_options") val streamOptions: StreamOptions? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    val moderation: ModerationOptions? = null,
    @SerialName("safety_identifier") val safetyIdentifier: String? = null,
    @SerialName("prompt_cache_key") val promptCacheKey: String? = null,
    @SerialName("prompt_cache_options") val promptCacheOptions: PromptCacheOptions? = null,
    @SerialName("prompt_cache_retention") val promptCacheRetention: PromptCacheRetention? = null,
    @SerialName("max_tokens") val maxTokens: Int? = null,
    val seed: Long? = null,
    val user: String? = null,
    @SerialName("function_call") val functionCall: FunctionCallChoice? = null,
    val functions: List<ChatCompletionFunction>? = null,
) {
    init {
        require(model.isNotBlank()) { "model must not be blank" }
        require(messages.isNotEmpty()) { "messages must not be empty" }
    }
}
