package dev.parley.responses

import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.ServiceTier
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.developer
import dev.parley.responses.items.text
import dev.parley.responses.items.user
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A model's answer, and all that it did on the way. See the API reference, "The response object".
 *
 * @property id the id of the response.
 * @property output what the model said, thought and called, in this order. Send it back as it is.
 * @property createdAt when it was made.
 * @property status how far it has come; `null` when the server does not say.
 * @property model the model that answers; `null` when not said.
 * @property error why it failed; `null` when it did not.
 * @property incompleteDetails why it was cut short; `null` when it was not.
 * @property usage how many tokens it took; `null` until that is known.
 * @property completedAt when it was complete; `null` when it is not.
 * @property instructions what the developer wanted; `null` when nothing.
 * @property previousResponseId the response that this one follows; `null` when there is none.
 * @property conversation the conversation that it belongs to; `null` when it belongs to none.
 * @property tools what the model could call; `null` when not said.
 * @property toolChoice which of the tools was to be called; `null` when not said.
 * @property parallelToolCalls whether several tools could be called at once; `null` when not said.
 * @property maxToolCalls how many calls of built-in tools there could be; `null` without a limit.
 * @property reasoning how much the model thinks, and what it tells of it; `null` when not said.
 * @property text what the text had to look like; `null` when not said.
 * @property maxOutputTokens the most tokens that could be generated; `null` without a limit.
 * @property temperature 0 to 2; `null` when not said.
 * @property topP 0 to 1; `null` when not said.
 * @property topLogprobs how many of the likeliest tokens are told; `null` when not said.
 * @property background whether it is made in the background; `null` when not said.
 * @property metadata the notes kept with it; `null` when there are none.
 * @property prompt the kept prompt that was used; `null` when none was.
 * @property moderation what moderation found; `null` when none was asked for.
 * @property serviceTier how it was processed; `null` when not said.
 * @property safetyIdentifier whose request it was, opaquely; `null` when not said.
 * @property promptCacheKey the key that the prompt was cached by; `null` when none was given.
 * @property promptCacheOptions how the prompt was cached; `null` when not said.
 * @property promptCacheRetention how long the prompt is cached at most; deprecated, and `null` when not said.
 * @property truncation what happens to an input that is too long; deprecated, and `null` when not said.
 * @property user whose request it was; deprecated, and `null` when not said.
 * @property objectType always `response`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class Response(
    val id: String,
    val output: List<ResponseItem>,
    @SerialName("created_at") @Serializable(with = MomentSerializer::class) val createdAt: Instant,
    val status: ResponseStatus? = null,
    val model: String? = null,
    val error: ResponseError? = null,
    @SerialName("incomplete_details") val incompleteDetails: IncompleteDetails? = null,
    val usage: ResponseUsage? = null,
    @SerialName("completed_at") @Serializable(with = MomentSerializer::class) val completedAt: Instant? = null,
    val instructions: ResponseInput? = null,
    @SerialName("previous_response_id") val previousResponseId: String? = null,
    val conversation: ConversationReference? = null,
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
) {
    /** What the model says: the texts of its messages; empty when it says nothing, as when it only calls tools. */
    public val outputText: String
        @JvmName("outputText")
        get() = output.joinToString("") { it.text }

    /** The functions that the model wants called; empty when there are none. */
    public val functionCalls: List<FunctionCall>
        @JvmName("functionCalls")
        get() = output.filterIsInstance<FunctionCall>()
}
