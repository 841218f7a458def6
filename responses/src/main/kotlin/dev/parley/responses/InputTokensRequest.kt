package dev.parley.responses

import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.developer
import dev.parley.responses.items.text
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks how many tokens an input has. See the API reference, "Get input token counts". What stands here is what would
 * stand in the [ResponseRequest].
 *
 * @property model the model.
 * @property input what the model is given.
 * @property instructions what the developer wants.
 * @property previousResponseId the response that this one follows; not together with [conversation].
 * @property conversation the id of the conversation that this belongs to.
 * @property tools what the model may call.
 * @property toolChoice which of the tools is called.
 * @property parallelToolCalls whether several tools may be called at once.
 * @property reasoning how much the model thinks.
 * @property text what the text of the answer must look like.
 * @property personality the manner of the model, such as `friendly`, at most 64 characters. Its usual one when absent.
 * @property truncation what happens to an input that is too long; deprecated.
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
) {
    /** Asks how many tokens the text [input] has for [model]. */
    public constructor(model: String, input: String) : this(model, ResponseInput.text(input))

    /** Asks how many tokens the items of [input] have for [model]. */
    public constructor(model: String, input: List<ResponseItem>) : this(model, ResponseInput.items(input))
}
