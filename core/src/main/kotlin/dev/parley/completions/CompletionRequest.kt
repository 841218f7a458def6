package dev.parley.completions

import dev.parley.generation.StreamOptions
import dev.parley.json.StringsSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * Requests a completion: the model continues a prompt.
 *
 * ```kotlin
 * CompletionRequest("gpt-3.5-turbo-instruct", "Once upon a time", maxTokens = 50)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/completions/create).
 *
 * @property model the model that generates the completion.
 * @property prompt the prompt, or several; `null` generates from the beginning of a new document.
 * @property maxTokens the maximum number of tokens to generate. Default when `null`: 16.
 * @property temperature the sampling temperature, 0 to 2: higher is more random. Default when `null`: 1. Set this or
 * [topP], not both.
 * @property topP nucleus sampling, 0 to 1: only the tokens with this top probability mass are considered. Default when
 * `null`: 1.
 * @property n the number of completions a prompt, 1 to 128; the tokens of each are billed. Default when `null`: 1.
 * @property stop up to 4 stop sequences, at which the model stops; they are not part of the text. None when `null`.
 * @property suffix the text that comes after the completion. None when `null`.
 * @property echo whether to repeat the prompt before its completion. Default when `null`: false.
 * @property bestOf the number of candidates to generate, of which the best [n] are returned, up to 20; the tokens of
 * each are billed, and results cannot be streamed. Default when `null`: 1.
 * @property logprobs the number of most likely tokens whose log probabilities are returned at each position, 0 to 5,
 * besides the chosen one. No log probabilities when `null`.
 * @property frequencyPenalty -2 to 2: higher values make the model repeat the same words less. Default when `null`: 0.
 * @property presencePenalty -2 to 2: higher values make the model turn to new topics more. Default when `null`: 0.
 * @property logitBias the bias of tokens by their id, -100 (never) to 100 (only). None when `null`.
 * @property seed requests deterministic sampling, without a guarantee.
 * @property user a stable identifier of the end user, by which the service detects abuse.
 * @property streamOptions the options of a stream; not for plain calls. The service's default applies when `null`.
 * @throws IllegalArgumentException when [model] is blank.
 */
@Serializable
@JvmRecord
public data class CompletionRequest(
    val model: String,
    val prompt: CompletionPrompt?,
    @SerialName("max_tokens") val maxTokens: Int? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    val n: Int? = null,
    @Serializable(with = StringsSerializer::class) val stop: List<String>? = null,
    val suffix: String? = null,
    val echo: Boolean? = null,
    @SerialName("best_of") val bestOf: Int? = null,
    val logprobs: Int? = null,
    @SerialName("frequency_penalty") val frequencyPenalty: Double? = null,
    @SerialName("presence_penalty") val presencePenalty: Double? = null,
    @SerialName("logit_bias") val logitBias: Map<String, Int>? = null,
    val seed: Long? = null,
    val user: String? = null,
    @SerialName("stream_options") val streamOptions: StreamOptions? = null,
) {
    /**
     * Requests a completion of the prompt [text].
     *
     * @throws IllegalArgumentException when [model] is blank.
     */
    public constructor(
        model: String,
        text: String,
        maxTokens: Int? = null,
        temperature: Double? = null,
        topP: Double? = null,
        n: Int? = null,
        stop: List<String>? = null,
        suffix: String? = null,
        echo: Boolean? = null,
        bestOf: Int? = null,
        logprobs: Int? = null,
        frequencyPenalty: Double? = null,
        presencePenalty: Double? = null,
        logitBias: Map<String, Int>? = null,
        seed: Long? = null,
        user: String? = null,
        streamOptions: StreamOptions? = null,
    ) : this(
        model,
        CompletionPrompt.Text(text),
        maxTokens,
        temperature,
        topP,
        n,
        stop,
        suffix,
        echo,
        bestOf,
        logprobs,
        frequencyPenalty,
        presencePenalty,
        logitBias,
        seed,
        user,
        streamOptions,
    )

    init {
        require(model.isNotBlank()) { "model must not be blank" }
    }
}

/** A request to an engine, whose name is in the path and must not be in the body. */
internal object EngineCompletionSerializer :
    JsonTransformingSerializer<CompletionRequest>(CompletionRequest.serializer()) {
    override fun transformSerialize(element: JsonElement): JsonElement = JsonObject((element as JsonObject) - "model")
}
