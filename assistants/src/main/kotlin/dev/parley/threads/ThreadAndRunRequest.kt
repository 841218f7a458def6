package dev.parley.threads

import dev.parley.assistants.AssistantResponseFormat
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.ToolResources
import dev.parley.assistants.requireId
import dev.parley.threads.runs.RunToolChoice
import dev.parley.threads.runs.TruncationStrategy
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a thread and runs an assistant on it. Where a member is `null`, the assistant's own value applies, or else the
 * service's default.
 *
 * ```
 * ThreadAndRunRequest("asst_abc123", ThreadRequest(listOf(ThreadMessageRequest.user("Explain primes."))))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/runs/createThreadAndRun).
 *
 * @property assistantId The id of the assistant.
 * @property thread The thread to create. An empty thread when `null`.
 * @property model The id of the model, in place of the assistant's.
 * @property instructions The system instructions, in place of the assistant's.
 * @property tools The tools the run may use, in place of the assistant's.
 * @property toolResources The files and vector stores the tools may use.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property temperature The sampling temperature, 0 to 2; higher is more random.
 * @property topP Nucleus sampling: the share of the probability mass to sample from, 0 to 1.
 * @property maxPromptTokens The maximum number of prompt tokens over the whole run, 256 or more. No maximum when `null`.
 * @property maxCompletionTokens The maximum number of completion tokens over the whole run, 256 or more. No maximum when
 * `null`.
 * @property truncationStrategy How the thread is truncated to fit the context window. Default when `null`:
 * [TruncationStrategy.AUTO].
 * @property toolChoice Which tools the model may call. Default when `null`: [RunToolChoice.AUTO].
 * @property parallelToolCalls Whether the model may make several tool calls at once. Default when `null`: `true`.
 * @property responseFormat The format of the output.
 * @throws IllegalArgumentException when [assistantId] or [model] is blank.
 */
@Serializable
@JvmRecord
public data class ThreadAndRunRequest(
    @SerialName("assistant_id") val assistantId: String,
    val thread: ThreadRequest? = null,
    val model: String? = null,
    val instructions: String? = null,
    val tools: List<AssistantTool>? = null,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    val metadata: Map<String, String>? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
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
    }
}
