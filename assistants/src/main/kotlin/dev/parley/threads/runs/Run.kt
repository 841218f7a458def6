package dev.parley.threads.runs

import dev.parley.assistants.AssistantResponseFormat
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.ToolResources
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The work of an assistant on a thread. See the API reference, "The run object".
 *
 * @property id the run's id.
 * @property createdAt when it was asked for.
 * @property threadId the thread that it works on.
 * @property assistantId the assistant.
 * @property status how far it is.
 * @property model the model that answers.
 * @property tools what it can use; empty when it uses nothing.
 * @property instructions what it is told; `null` when it is told nothing.
 * @property requiredAction what it waits for; `null` when it waits for nothing.
 * @property lastError why it failed; `null` when it did not.
 * @property incompleteDetails which limit it came to; `null` when it came to none.
 * @property expiresAt when it gives up waiting; `null` once it is over.
 * @property startedAt when it began; `null` when it has not.
 * @property cancelledAt when it was cancelled; `null` when it was not.
 * @property failedAt when it failed; `null` when it did not.
 * @property completedAt when it was done; `null` when it is not.
 * @property usage how many tokens it took; `null` while it is not over.
 * @property metadata the notes kept with it; `null` when the server does not say.
 * @property temperature how freely it answers, 0 to 2; `null` when left to the model.
 * @property topP the share of likely tokens that it chooses from, 0 to 1; `null` when left to the model.
 * @property maxPromptTokens how many tokens its prompts may take; `null` when not limited.
 * @property maxCompletionTokens how many tokens its answers may take; `null` when not limited.
 * @property truncationStrategy which messages it is given; `null` when the server does not say.
 * @property toolChoice which tools it uses; `null` when the server does not say.
 * @property parallelToolCalls whether it may call several functions at once; `null` when the server does not say.
 * @property responseFormat what its answers must look like; `null` when the server does not say.
 * @property toolResources the files and vector stores that its tools see; `null` when the server does not say.
 * @property fileIds the files it sees, in the first version of assistants; `null` in later ones.
 * @property objectType always `thread.run`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class Run(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("thread_id") val threadId: String,
    @SerialName("assistant_id") val assistantId: String,
    val status: RunStatus,
    val model: String,
    val tools: List<AssistantTool>,
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
    val metadata: Map<String, String>? = null,
    val temperature: Double? = null,
    @SerialName("top_p") val topP: Double? = null,
    @SerialName("max_prompt_tokens") val maxPromptTokens: Int? = null,
    @SerialName("max_completion_tokens") val maxCompletionTokens: Int? = null,
    @SerialName("truncation_strategy") val truncationStrategy: TruncationStrategy? = null,
    @SerialName("tool_choice") val toolChoice: RunToolChoice? = null,
    @SerialName("parallel_tool_calls") val parallelToolCalls: Boolean? = null,
    @SerialName("response_format") val responseFormat: AssistantResponseFormat? = null,
    @SerialName("tool_resources") val toolResources: ToolResources? = null,
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** The functions that it waits for; empty when it waits for none. */
    public val toolCalls: List<RunToolCall>
        @JvmName("toolCalls")
        get() = (requiredAction as? RequiredAction.SubmitToolOutputs)?.submitToolOutputs?.toolCalls.orEmpty()
}

/**
 * Why a run or a step failed.
 *
 * @property code what kind of failure it was.
 * @property message what the service says about it.
 */
@Serializable
@JvmRecord
public data class RunError(val code: RunErrorCode, val message: String)

/**
 * Which limit a run came to.
 *
 * @property reason the limit; `null` when not said.
 */
@Serializable
@JvmRecord
public data class RunIncompleteDetails(val reason: RunIncompleteReason? = null)

/**
 * How many tokens a run or a step took.
 *
 * @property completionTokens tokens of its answers.
 * @property promptTokens tokens of its prompts.
 * @property totalTokens both together.
 */
@Serializable
@JvmRecord
public data class RunUsage(
    @SerialName("completion_tokens") val completionTokens: Long,
    @SerialName("prompt_tokens") val promptTokens: Long,
    @SerialName("total_tokens") val totalTokens: Long,
)
