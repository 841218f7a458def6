package dev.parley.completions

import dev.parley.generation.StreamOptions
import dev.parley.json.StringsSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * Asks a model to go on with a text. See the API reference, "Create completion".
 *
 * ```
 * CompletionRequest("gpt-3.5-turbo-instruct", CompletionPrompt.text("Once upon a time"), maxTokens = 50)
 * ```
 *
 * @property model the model that writes.
 * @property prompt the text to go on with, or several of them; `null` to begin a new text.
 * @property maxTokens the most tokens to write. 16 when absent.
 * @property temperature 0 to 2: the higher, the less predictable. 1 when absent. Change this or [topP], not both.
 * @property topP 0 to 1: only the likeliest tokens that together have this probability are chosen from. 1 when absent.
 * @property n how many completions to write for each prompt, 1 to 128; each is billed. 1 when absent.
 * @property stop up to four texts at which to stop; they are not part of the completion.
 * @property suffix the text that comes after what is written. None when absent.
 * @property echo whether the prompt is repeated before its completion. No when absent.
 * @property bestOf how many completions to write and choose the [n] best of, up to 20; each is billed, and none can be
 * streamed. 1 when absent.
 * @property logprobs how many of the likeliest tokens are told at each place, 0 to 5, besides the one written. Nothing
 * is told when absent.
 * @property frequencyPenalty -2 to 2: the higher, the less is repeated word by word. 0 when absent.
 * @property presencePenalty -2 to 2: the higher, the more new subjects come up. 0 when absent.
 * @property logitBias makes tokens likelier or rarer, by their number: -100 to 100.
 * @property seed asks for the same completion of the same request, without a promise.
 * @property user the same text for the same user, to find who breaks the rules.
 * @property streamOptions what a stream holds besides the completion. For streams only.
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
    /** Asks [model] to go on with [text]. Throws [IllegalArgumentException] when [model] is blank. */
    public constructor(model: String, text: String) : this(model, CompletionPrompt.Text(text))

    init {
        require(model.isNotBlank()) { "model must not be blank" }
    }
}

/** The request as it goes to an engine, whose name is in the path and must not be in the body. */
internal object EngineCompletionSerializer :
    JsonTransformingSerializer<CompletionRequest>(CompletionRequest.serializer()) {
    override fun transformSerialize(element: JsonElement): JsonElement = JsonObject((element as JsonObject) - "model")
}
