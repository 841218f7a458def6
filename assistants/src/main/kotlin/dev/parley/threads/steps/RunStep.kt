package dev.parley.threads.steps

import dev.parley.json.InstantSerializer
import dev.parley.threads.runs.RunError
import dev.parley.threads.runs.RunUsage
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * One thing that a run does. See the API reference, "The run step object".
 *
 * @property id the step's id.
 * @property createdAt when it was begun.
 * @property runId the run that it belongs to.
 * @property assistantId the assistant.
 * @property threadId the thread that the run works on.
 * @property type what it does.
 * @property status how far it is.
 * @property stepDetails the message that it writes, or the tools that it uses.
 * @property lastError why it failed; `null` when it did not.
 * @property expiredAt when its run waited too long; `null` when it did not.
 * @property cancelledAt when it was cancelled; `null` when it was not.
 * @property failedAt when it failed; `null` when it did not.
 * @property completedAt when it was done; `null` when it is not.
 * @property usage how many tokens it took; `null` while it is not over.
 * @property metadata the notes kept with it; `null` when the server does not say.
 * @property expiresAt when its run gives up waiting, as some replies tell it; `null` otherwise.
 * @property objectType always `thread.run.step`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class RunStep(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("run_id") val runId: String,
    @SerialName("assistant_id") val assistantId: String,
    @SerialName("thread_id") val threadId: String,
    val type: RunStepType,
    val status: RunStepStatus,
    @SerialName("step_details") val stepDetails: RunStepDetails,
    @SerialName("last_error") val lastError: RunError? = null,
    @SerialName("expired_at") @Serializable(with = InstantSerializer::class) val expiredAt: Instant? = null,
    @SerialName("cancelled_at") @Serializable(with = InstantSerializer::class) val cancelledAt: Instant? = null,
    @SerialName("failed_at") @Serializable(with = InstantSerializer::class) val failedAt: Instant? = null,
    @SerialName("completed_at") @Serializable(with = InstantSerializer::class) val completedAt: Instant? = null,
    val usage: RunUsage? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    @SerialName("object") val objectType: String? = null,
)
