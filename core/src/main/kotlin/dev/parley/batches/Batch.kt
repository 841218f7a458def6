package dev.parley.batches

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Many requests that are answered within a day, for less.
 *
 * @property id its id.
 * @property endpoint the call that all its requests are for.
 * @property inputFileId the id of the file with its requests.
 * @property completionWindow how long it may take.
 * @property status how far it is.
 * @property createdAt when it was asked for.
 * @property model the model that answers; `null` when not said.
 * @property errors why its file cannot be used; `null` when it can.
 * @property outputFileId the id of the file with the results; `null` until there is one.
 * @property errorFileId the id of the file with the errors; `null` until there is one.
 * @property inProgressAt when its requests began to be answered; `null` until they have.
 * @property expiresAt when its time is over; `null` when not said.
 * @property finalizingAt when all was answered; `null` until then.
 * @property completedAt when the results could be fetched; `null` until then.
 * @property failedAt when its file was found unusable; `null` when it was not.
 * @property expiredAt when it expired; `null` when it has not.
 * @property cancellingAt when it was asked to stop; `null` when it was not.
 * @property cancelledAt when it stopped; `null` when it has not.
 * @property requestCounts how many of its requests are answered; `null` when not said.
 * @property usage the tokens it took; `null` when not said.
 * @property metadata the notes kept with it; `null` without any.
 * @property objectType always `batch`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class Batch(
    val id: String,
    val endpoint: BatchEndpoint,
    @SerialName("input_file_id") val inputFileId: String,
    @SerialName("completion_window") val completionWindow: BatchWindow,
    val status: BatchStatus,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val model: String? = null,
    val errors: BatchErrors? = null,
    @SerialName("output_file_id") val outputFileId: String? = null,
    @SerialName("error_file_id") val errorFileId: String? = null,
    @SerialName("in_progress_at") @Serializable(with = InstantSerializer::class) val inProgressAt: Instant? = null,
    @SerialName("expires_at") @Serializable(with = InstantSerializer::class) val expiresAt: Instant? = null,
    @SerialName("finalizing_at") @Serializable(with = InstantSerializer::class) val finalizingAt: Instant? = null,
    @SerialName("completed_at") @Serializable(with = InstantSerializer::class) val completedAt: Instant? = null,
    @SerialName("failed_at") @Serializable(with = InstantSerializer::class) val failedAt: Instant? = null,
    @SerialName("expired_at") @Serializable(with = InstantSerializer::class) val expiredAt: Instant? = null,
    @SerialName("cancelling_at") @Serializable(with = InstantSerializer::class) val cancellingAt: Instant? = null,
    @SerialName("cancelled_at") @Serializable(with = InstantSerializer::class) val cancelledAt: Instant? = null,
    @SerialName("request_counts") val requestCounts: BatchRequestCounts? = null,
    val usage: BatchUsage? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** Whether it has ended, well or not. */
    public val hasEnded: Boolean
        @JvmName("hasEnded")
        get() = status in ENDS
}

private val ENDS = setOf(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.EXPIRED, BatchStatus.CANCELLED)
