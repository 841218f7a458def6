@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.ServiceTier
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A response of a model: its output, and the settings that it was made with.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/object).
 *
 * @property id The id of the response.
 * @property output The items that the model generated: messages, reasoning, tool calls. Send them back as they are.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property status The status of the response; `null` when the service did not send it.
 * @property model The model; `null` when the service did not send it.
 * @property error Why the response failed; `null` when it did not.
 * @property incompleteDetails Why the response is incomplete; `null` when it is not.
 * @property usage The tokens that were used; `null` until the response is complete.
 * @property completedAt When it was completed; `null` when it is not.
 * @property instructions The developer's instructions; `null` when there were none.
 * @property previousResponseId The id of the previous response; `null` when there is none.
 * @property conversation The conversation that the response belongs to; `null` when it belongs to none.
 * @property tools The tools that the model could call; `null` when the service did not send them.
 * @property toolChoice Which tools the model was to call; `null` when the service did not send it.
 * @property parallelToolCalls Whether tools could be called in parallel; `null` when the service did not send it.
 * @property maxToolCalls The maximum number of calls of built-in tools; `null` without a limit.
 * @property reasoning The options of the reasoning; `null` when the service did not send them.
 * @property textOptions The options of the text, such as its format; `null` when the service did not send them. The
 * text itself is [text].
 * @property maxOutputTokens The maximum number of tokens to generate; `null` without a limit.
 * @property temperature The sampling temperature, 0 to 2; `null` when the service did not send it.
 * @property topP The nucleus sampling probability, 0 to 1; `null` when the service did not send it.
 * @property topLogprobs The number of most likely tokens returned at each position; `null` when the service did not
 * send it.
 * @property background Whether the response runs in the background; `null` when the service did not send it.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512. `null` when the service did
 * not send them.
 * @property prompt The prompt template that was used; `null` when there was none.
 * @property moderation The results of moderation; `null` when none was asked for.
 * @property serviceTier The service tier that processed the request; `null` when the service did not send it.
 * @property safetyIdentifier A stable identifier of the end user; `null` when there is none.
 * @property promptCacheKey The key of the prompt cache; `null` when there is none.
 * @property promptCacheOptions How the prompt was cached; `null` when the service did not send it.
 * @property promptCacheRetention How long the prompt is cached at most; `null` when the service did not send it.
 * Deprecated.
 * @property truncation What happens to input that exceeds the context window; `null` when the service did not send it.
 * @property user A stable identifier of the end user; `null` when there is none. Deprecated in favour of
 * [safetyIdentifier] and [promptCacheKey].
 * @property objectType The object type, always `response`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Response(
    @EncodeDefault val id: String = "",
    @EncodeDefault val output: List<ResponseItem> = emptyList(),
    @EncodeDefault
    @SerialName("created_at")
    @Serializable(with = InstantSerializer::class)
    val createdAt: Instant = Instant.EPOCH,
    val status: ResponseStatus? = null,
    val model: String? = null,
    val error: ResponseError? = null,
    @SerialName("incomplete_details") val incompleteDetails: IncompleteDetails? = null,
    val usage: ResponseUsage? = null,
    @SerialName("completed_at") @Serializable(with = InstantSerializer::class) val completedAt: Instant? = null,
    val instructions: ResponseInput? = null,
    @SerialName("previous_response_id") val previousResponseId: String? = null,
    val conversation: ConversationReference? = null,
    val tools: List<ResponseTool>? = null,
    @SerialName("tool_choice") val toolChoice: ResponseToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    @SerialName("max_tool_calls") val maxToolCalls: Int? = null,
    val reasoning: Reasoning? = null,
    @SerialName("text") val textOptions: ResponseText? = null,
    @SerialName("max_output_tokens") val maxOutputTokens: Int? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("top_logprobs") val topLogprobs: Int? = null,
    val background: Boolean? = null,
    val metadata: Map<String, String>? = null,
    val prompt: PromptTemplate? = null,
    val moderation: ResponseModeration? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    @SerialName("safety_identifier") val safetyIdentifier: String? = null,
    @SerialName("prompt_cache_key") val promptCacheKey: String? = null,
    @SerialName("prompt_cache_options") val promptCacheOptions: PromptCacheOptions? = null,
    @SerialName("prompt_cache_retention") val promptCacheRetention: PromptCacheRetention? = null,
    val truncation: Truncation? = null,
    val user: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text that the model wrote: the texts of its messages, joined; empty when there are none. */
    public val text: String
        @JvmName("text")
        get() = output.joinToString("") { it.text }

    /** The functions that the model asks to call; empty when there are none. */
    public val functionCalls: List<FunctionCall>
        @JvmName("functionCalls")
        get() = output.filterIsInstance<FunctionCall>()
}
