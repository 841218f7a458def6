package dev.parley.threads.runs

import dev.parley.assistants.AssistantResponseFormat
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.ToolResources
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A run: the execution of an assistant on a thread.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/runs/object).
 *
 * @property id The run's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property threadId The id of the thread.
 * @property assistantId The id of the assistant.
 * @property status Its status; `null` when the service did not send it.
 * @property model The id of the model.
 * @property tools The tools it may use; empty when it has none.
 * @property instructions The system instructions; `null` when the service did not send them.
 * @property requiredAction The action it requires before it can continue; `null` when it requires none.
 * @property lastError Why it failed; `null` when it did not.
 * @property incompleteDetails Why it is incomplete; `null` when it is not.
 * @property expiresAt When it will expire; `null` once it has ended.
 * @property startedAt When it was started; `null` when it was not.
 * @property cancelledAt When it was cancelled; `null` when it was not.
 * @property failedAt When it failed; `null` when it did not.
 * @property completedAt When it was completed; `null` when it was not.
 * @property usage The tokens it used; `null` until it has ended.
 * @property metadata The metadata stored with it.
 * @property temperature The sampling temperature, 0 to 2; `null` when the model's default applies.
 * @property topP The probability mass for nucleus sampling, 0 to 1; `null` when the model's default applies.
 * @property maxPromptTokens The maximum number of prompt tokens over the whole run; `null` when there is none.
 * @property maxCompletionTokens The maximum number of completion tokens over the whole run; `null` when there is none.
 * @property truncationStrategy How the thread is truncated; `null` when the service did not send it.
 * @property toolChoice Which tools it may call; `null` when the service did not send it.
 * @property parallelToolCalls Whether it may make several tool calls at once; `null` when the service did not send it.
 * @property responseFormat The format of its output; `null` when the service did not send it.
 * @property toolResources The files and vector stores its tools may use; `null` when the service did not send them.
 * @property fileIds The ids of the assistant's files, in the first version of the API only.
 * @property objectType The object type, always `thread.run`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Run(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("thread_id") val threadId: String = "",
    @SerialName("assistant_id") val assistantId: String = "",
    val status: RunStatus? = null,
    val model: String = "",
    val tools: List<AssistantTool> = emptyList(),
    val instructions: String? = null,
    @SerialName("required_action") val requiredAction: RequiredAction? = null,
    @SerialName("last_error") val lastError: RunError? = null,
    @SerialName("incomplete_details") val incompleteDetails: RunIncompleteDetails? = null,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    @SerialName("started_at") @Serializable(with = InstantSerializer::class) val startedAt: Instant? = null,
    @SerialName("cancelled_at") @Serializable(with = InstantSerializer::class) val cancelledAt: Instant? = null,
    @SerialName("failed_at") @Serializable(with = InstantSerializer::class) val failedAt: Instant? = null,
    @SerialName("completed_at") @Serializable(with = InstantSerializer::class) val completedAt: Instant? = null,
    val usage: RunUsage? = null,
    val metadata: Map<String, String> = emptyMap(),
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("max_prompt_tokens") val maxPromptTokens: Int? = null,
    @SerialName("max_completion_tokens") val maxCompletionTokens: Int? = null,
    @SerialName("truncation_strategy") val truncationStrategy: TruncationStrategy? = null,
    @SerialName("tool_choice") val toolChoice: RunToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    @SerialName("response_format") val responseFormat: AssistantResponseFormat? = null,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    @SerialName("file_ids") val fileIds: List<String> = emptyList(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The tool calls whose outputs it requires; empty when it requires none. */
    public val toolCalls: List<RunToolCall>
        @JvmName("toolCalls")
        get() = (requiredAction as? RequiredAction.SubmitToolOutputs)?.submitToolOutputs?.toolCalls.orEmpty()
}

/**
 * Why a run or a run step failed.
 *
 * @property code The error code; `null` when the service did not send it.
 * @property message The error message.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RunError(
    val code: RunErrorCode? = null,
    val message: String = "",
    val extra: Extra = Extra.NONE,
)

/**
 * Why a run is incomplete.
 *
 * @property reason The reason; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RunIncompleteDetails(val reason: RunIncompleteReason? = null, val extra: Extra = Extra.NONE)

/**
 * The tokens that a run or a run step used.
 *
 * @property completionTokens The number of completion tokens.
 * @property promptTokens The number of prompt tokens.
 * @property totalTokens The number of prompt and completion tokens together.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RunUsage(
    @SerialName("completion_tokens") val completionTokens: Long = 0,
    @SerialName("prompt_tokens") val promptTokens: Long = 0,
    @SerialName("total_tokens") val totalTokens: Long = 0,
    val extra: Extra = Extra.NONE,
)
