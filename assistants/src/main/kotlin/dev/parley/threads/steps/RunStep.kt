package dev.parley.threads.steps

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.threads.runs.RunError
import dev.parley.threads.runs.RunUsage
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A step of a run.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/run-steps/step-object).
 *
 * @property id The step's id; empty when the service did not send it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property runId The id of its run.
 * @property assistantId The id of the assistant.
 * @property threadId The id of the thread.
 * @property type The kind of step; `null` when the service did not send it.
 * @property status Its status; `null` when the service did not send it.
 * @property stepDetails The message that it created, or its tool calls; `null` when the service did not send them.
 * @property lastError Why it failed; `null` when it did not.
 * @property expiredAt When it expired with its run; `null` when it did not.
 * @property cancelledAt When it was cancelled; `null` when it was not.
 * @property failedAt When it failed; `null` when it did not.
 * @property completedAt When it was completed; `null` when it was not.
 * @property usage The tokens it used; `null` until it has ended.
 * @property metadata The metadata stored with it.
 * @property expiresAt When its run will expire; `null` when the service did not send it.
 * @property objectType The object type, always `thread.run.step`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RunStep(
    val id: String = "",
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("run_id") val runId: String = "",
    @SerialName("assistant_id") val assistantId: String = "",
    @SerialName("thread_id") val threadId: String = "",
    val type: RunStepType? = null,
    val status: RunStepStatus? = null,
    @SerialName("step_details") val stepDetails: RunStepDetails? = null,
    @SerialName("last_error") val lastError: RunError? = null,
    @SerialName("expired_at") @Serializable(with = InstantSerializer::class) val expiredAt: Instant? = null,
    @SerialName("cancelled_at") @Serializable(with = InstantSerializer::class) val cancelledAt: Instant? = null,
    @SerialName("failed_at") @Serializable(with = InstantSerializer::class) val failedAt: Instant? = null,
    @SerialName("completed_at") @Serializable(with = InstantSerializer::class) val completedAt: Instant? = null,
    val usage: RunUsage? = null,
    val metadata: Map<String, String> = emptyMap(),
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
