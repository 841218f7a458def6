package dev.parley.threads.runs

import dev.parley.assistants.AssistantResponseFormat
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.requireId
import dev.parley.assistants.requireMetadata
import dev.parley.assistants.requireSampling
import dev.parley.assistants.requireTools
import dev.parley.generation.ReasoningEffort
import dev.parley.threads.messages.ThreadMessageRequest
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Runs an assistant on a thread. See the API reference, "Create run". What is absent is taken from the assistant, or
 * left to the service.
 *
 * ```
 * RunRequest("asst_1", additionalInstructions = "Answer in French.")
 * ```
 *
 * @property assistantId the assistant.
 * @property model the model that answers.
 * @property instructions what it is told in place of the assistant's instructions.
 * @property additionalInstructions what it is told besides. Nothing when absent.
 * @property additionalMessages messages to put into the thread before it begins. None when absent.
 * @property tools what it can use in place of the assistant's tools, at most 128.
 * @property metadata notes to keep with the run, up to 16: keys of 64 characters, values of 512. None when absent.
 * @property temperature how freely it answers, 0 to 2.
 * @property topP the share of likely tokens that it chooses from, 0 to 1.
 * @property reasoningEffort how much a reasoning model thinks.
 * @property maxPromptTokens how many tokens its prompts may take in all, at least 256. Not limited when absent.
 * @property maxCompletionTokens how many tokens its answers may take in all, at least 256. Not limited when absent.
 * @property truncationStrategy which messages it is given when there are too many. The service decides when absent.
 * @property toolChoice which tools it uses. It decides when absent.
 * @property parallelToolCalls whether it may call several functions at once. Yes when absent.
 * @property responseFormat what its answers must look like.
 * @throws IllegalArgumentException when [assistantId] or [model] is blank, or a value is beyond its limit.
 */
@Serializable
@JvmRecord
public data class RunRequest(
    @SerialName("assistant_id") val assistantId: String,
    val model: String? = null,
    val instructions: String? = null,
    @SerialName("additional_instructions") val additionalInstructions: String? = null,
    @SerialName("additional_messages") val additionalMessages: List<ThreadMessageRequest>? = null,
    val tools: List<AssistantTool>? = null,
    val metadata: Map<String, String>? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("reasoning_effort") val reasoningEffort: ReasoningEffort? = null,
    @SerialName("max_prompt_tokens") val maxPromptTokens: Int? = null,
    @SerialName("max_completion_tokens") val maxCompletionTokens: Int? = null,
    @SerialName("truncation_strategy") val truncationStrategy: TruncationStrategy? = null,
    @SerialName("tool_choice") val toolChoice: RunToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    @SerialName("response_format") val responseFormat: AssistantResponseFormat? = null,
) {
    init {
        requireId("assistantId", assistantId)
        requireId("model", model)
        requireTools(tools)
        requireMetadata(metadata)
        requireSampling(temperature, topP)
        requireRunLimits(maxPromptTokens, maxCompletionTokens, truncationStrategy)
    }
}
