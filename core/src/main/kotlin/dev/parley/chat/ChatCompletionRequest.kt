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
 * @property model the model that generates the completion.
 * @property messages the messages of the conversation so far, at least one.
 * @property temperature the sampling temperature, 0 to 2: higher is more random. Default when `null`: 1. Set this or
 * [topP], not both.
 * @property topP nucleus sampling, 0 to 1: only the tokens with this top probability mass are considered. Default when
 * `null`: 1.
 * @property maxCompletionTokens the maximum number of tokens to generate, reasoning tokens included. The model's limit
 * applies when `null`.
 * @property n the number of choices to generate, 1 to 128; the tokens of each are billed. Default when `null`: 1.
 * @property stop up to 4 stop sequences, at which the model stops; they are not part of the text. None when `null`.
 * @property tools the tools that the model may call. None when `null`.
 * @property toolChoice controls which tools the model calls. The model chooses (`auto`) when `null`.
 * @property parallelToolCalls whether the model may call several tools at once. Default when `null`: true.
 * @property responseFormat the format of the output. Any text when `null`.
 * @property reasoningEffort how many reasoning tokens the model spends. The model's default applies when `null`.
 * @property verbosity how verbose the response is. Default when `null`: medium.
 * @property modalities the types of output to generate. Text when `null`.
 * @property audio the parameters of audio output; required with [Modality.AUDIO].
 * @property prediction a predicted output, which makes the response faster. None when `null`.
 * @property webSearchOptions the options of a web search, with a model that searches. The service's default applies
 * when `null`.
 * @property frequencyPenalty -2 to 2: higher values make the model repeat the same words less. Default when `null`: 0.
 * @property presencePenalty -2 to 2: higher values make the model turn to new topics more. Default when `null`: 0.
 * @property logitBias the bias of tokens by their id, -100 (never) to 100 (only). None when `null`.
 * @property logprobs whether to return the log probabilities of the output tokens. Default when `null`: false.
 * @property topLogprobs the number of most likely tokens to return at each position, 0 to 20. Requires [logprobs].
 * @property store whether to store the completion, to be listed and retrieved later. Default when `null`: false.
 * @property metadata the metadata of a stored completion. Up to 16 key-value pairs; keys up to 64 characters, values up
 * to 512.
 * @property streamOptions the options of a stream; not for plain calls. The service's default applies when `null`.
 * @property serviceTier the processing tier. The setting of the project applies when `null`.
 * @property moderation how to moderate prompt and output. No moderation when `null`.
 * @property safetyIdentifier a stable, opaque identifier of the end user, up to 64 characters, by which the service
 * detects users who violate its policies.
 * @property promptCacheKey a key for prompts with a common prefix, which makes cache hits more likely.
 * @property promptCacheOptions how to cache the prompt. The service's default applies when `null`.
 * @property promptCacheRetention the maximum retention of the cached prompt; deprecated in favour of
 * [promptCacheOptions].
 * @property maxTokens the maximum number of tokens to generate; deprecated in favour of [maxCompletionTokens].
 * @property seed requests deterministic sampling, without a guarantee. Deprecated by the API.
 * @property user a stable identifier of the end user; deprecated in favour of [safetyIdentifier] and [promptCacheKey].
 * @property functionCall controls which function the model calls; deprecated in favour of [toolChoice].
 * @property functions the functions that the model may call; deprecated in favour of [tools].
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
