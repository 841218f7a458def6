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
 * Asks a model to go on with a conversation. See the API reference, "Create chat completion".
 *
 * ```
 * ChatCompletionRequest("gpt-5.2", listOf(system("Be brief."), user("Hi")), temperature = 0.2)
 * ```
 *
 * @property model the model that answers.
 * @property messages the conversation so far, at least one message.
 * @property temperature 0 to 2: the higher, the less predictable. 1 when absent. Change this or [topP], not both.
 * @property topP 0 to 1: only the likeliest tokens that together have this probability are chosen from. 1 when absent.
 * @property maxCompletionTokens the most tokens that may be generated, thought included. When absent the model's own limit.
 * @property n how many answers to give, 1 to 128; each is billed. 1 when absent.
 * @property stop up to four texts at which to stop; they are not part of the answer.
 * @property tools what the model may call.
 * @property toolChoice which of the tools is called. When absent the model decides, if there are any.
 * @property parallelToolCalls whether several tools may be called at once. Yes when absent.
 * @property responseFormat what the answer must look like. Any text when absent.
 * @property reasoningEffort how much a reasoning model thinks. The model's default when absent.
 * @property verbosity how wordy the answer is. Medium when absent.
 * @property modalities the forms of the answer. Text when absent.
 * @property audio how the answer is spoken; required with [Modality.AUDIO].
 * @property prediction what much of the answer will be.
 * @property webSearchOptions how a model that searches the web does so.
 * @property frequencyPenalty -2 to 2: the higher, the less is repeated word by word. 0 when absent.
 * @property presencePenalty -2 to 2: the higher, the more new subjects come up. 0 when absent.
 * @property logitBias makes tokens likelier or rarer, by their number: -100 to 100.
 * @property logprobs whether the probabilities of the answer's tokens are told. No when absent.
 * @property topLogprobs how many of the likeliest tokens are told at each place, 0 to 20. Needs [logprobs].
 * @property store whether the service keeps the answer, to be listed and retrieved later. No when absent.
 * @property metadata up to 16 notes to keep with a stored answer: keys of 64 characters, values of 512.
 * @property streamOptions what a stream holds besides the answer. For streams only.
 * @property serviceTier how soon, and at what price. As the project is set when absent.
 * @property moderation how prompt and answer are moderated. Not at all when absent.
 * @property safetyIdentifier the same opaque text for the same user, at most 64 characters, to find who breaks the rules.
 * @property promptCacheKey the same text for prompts that begin alike, to find them in the cache more often.
 * @property promptCacheOptions how the prompt is cached. The service's default when absent.
 * @property promptCacheRetention how long the prompt is cached at most; deprecated in favour of [promptCacheOptions].
 * @property maxTokens the most tokens of the answer; deprecated in favour of [maxCompletionTokens].
 * @property seed asks for the same answer to the same request, without a promise; deprecated.
 * @property user the same text for the same user; deprecated in favour of [safetyIdentifier] and [promptCacheKey].
 * @property functionCall which function is called; deprecated in favour of [toolChoice].
 * @property functions what the model may call; deprecated in favour of [tools].
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
