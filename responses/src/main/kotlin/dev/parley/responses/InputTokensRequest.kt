@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request to count the input tokens that a [ResponseRequest] with the same values would have. One that is made already
 * can be counted as it is.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/input-tokens).
 *
 * @property model The model.
 * @property input The input: text, or items.
 * @property instructions Instructions of the developer, put before the input. A follow-up does not inherit them. None
 * when `null`.
 * @property previousResponseId The id of the response that this one follows. None when `null`; not together with
 * [conversation].
 * @property conversation The id of the conversation that this response belongs to, and that its input and output are
 * added to. None when `null`.
 * @property tools The tools that the model may call. None when `null`.
 * @property toolChoice Which tools the model calls. The model chooses (`auto`) when `null`.
 * @property parallelToolCalls Whether tools may be called in parallel. Default when `null`: `true`.
 * @property reasoning Options of reasoning models. The model's defaults apply when `null`.
 * @property text Options of the text, such as its format. Default when `null`: any text.
 * @property personality The personality of the model, such as `friendly`, at most 64 characters. Its usual one when
 * `null`.
 * @property truncation What happens to input that exceeds the context window. Default when `null`: the request fails.
 * Deprecated.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class InputTokensRequest(
    val model: String? = null,
    val input: ResponseInput? = null,
    val instructions: String? = null,
    @SerialName("previous_response_id") val previousResponseId: String? = null,
    @Serializable(with = ConversationIdSerializer::class) val conversation: String? = null,
    val tools: List<ResponseTool>? = null,
    @SerialName("tool_choice") val toolChoice: ResponseToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    val reasoning: Reasoning? = null,
    val text: ResponseText? = null,
    val personality: String? = null,
    val truncation: Truncation? = null,
    val extra: Extra = Extra.NONE,
)

/** What the input tokens of this request depend on. */
internal fun ResponseRequest.inputTokensRequest(): InputTokensRequest = InputTokensRequest(
    model, input, instructions, previousResponseId, conversation, tools, toolChoice, parallelToolCalls, reasoning, text,
    truncation = truncation, extra = extra,
)

/**
 * The number of input tokens.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/input-tokens).
 *
 * @property inputTokens The number of tokens.
 * @property objectType The object type, always `response.input_tokens`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class InputTokenCount(
    @EncodeDefault @SerialName("input_tokens") val inputTokens: Long = 0,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
