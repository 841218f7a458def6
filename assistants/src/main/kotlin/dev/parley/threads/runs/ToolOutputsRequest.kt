package dev.parley.threads.runs

import dev.parley.assistants.requireId
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Gives a run the outputs of all functions that it waits for. See the API reference, "Submit tool outputs to run".
 *
 * @property toolOutputs one for each call.
 */
@Serializable
@JvmRecord
public data class ToolOutputsRequest(@SerialName("tool_outputs") val toolOutputs: List<ToolOutput>)

/**
 * What a function gave. The service describes both members as optional, and takes an output only with its call.
 *
 * @property toolCallId the call that it answers.
 * @property output the output, of any form.
 * @throws IllegalArgumentException when [toolCallId] is blank.
 */
@Serializable
@JvmRecord
public data class ToolOutput(@SerialName("tool_call_id") val toolCallId: String? = null, val output: String? = null) {
    init {
        requireId("toolCallId", toolCallId)
    }
}
