package dev.parley.threads.runs

import dev.parley.assistants.requireId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Submits the outputs of all tool calls that a run requires.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/runs/submitToolOutputs).
 *
 * @property toolOutputs One output for each tool call.
 */
@Serializable
@JvmRecord
public data class ToolOutputsRequest(@SerialName("tool_outputs") val toolOutputs: List<ToolOutput>)

/**
 * The output of a tool call. The API reference calls both members optional, but the service takes an output only with
 * the id of its tool call.
 *
 * @property toolCallId The id of the tool call.
 * @property output The output, as any text.
 * @throws IllegalArgumentException when [toolCallId] is blank.
 */
@Serializable
@JvmRecord
public data class ToolOutput(@SerialName("tool_call_id") val toolCallId: String? = null, val output: String? = null) {
    init {
        requireId("toolCallId", toolCallId)
    }
}
