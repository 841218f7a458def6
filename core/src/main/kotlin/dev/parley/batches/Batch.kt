package dev.parley.batches

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A batch: many requests that are processed asynchronously.
 * See the [API reference](https://platform.openai.com/docs/api-reference/batch/object).
 *
 * @property id The batch's id.
 * @property endpoint The endpoint of all its requests; `null` when the service did not send it.
 * @property inputFileId The id of the input file, which holds the requests.
 * @property completionWindow The time frame within which it should be processed; `null` when the service did not send
 * it.
 * @property status The status; `null` when the service did not send it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property model The model that processes it; `null` when the service did not send it.
 * @property errors Why the input file is invalid; `null` when it is not.
 * @property outputFileId The id of the file with the outputs of successful requests; `null` or empty without one.
 * @property errorFileId The id of the file with the outputs of failed requests; `null` or empty without one.
 * @property inProgressAt When it started processing; `null` until then.
 * @property expiresAt When it will expire; `null` when the service did not send it.
 * @property finalizingAt When it started finalizing; `null` until then.
 * @property completedAt When it was completed; `null` until then.
 * @property failedAt When it failed; `null` when it has not.
 * @property expiredAt When it expired; `null` when it has not.
 * @property cancellingAt When it started cancelling; `null` when it has not.
 * @property cancelledAt When it was cancelled; `null` when it was not.
 * @property requestCounts How many of its requests are completed; `null` when the service did not send it.
 * @property usage The tokens used; `null` when the service did not send it.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512. `null` without any.
 * @property objectType The object type, always `batch`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Batch(
    val id: String,
    val endpoint: BatchEndpoint? = null,
    @SerialName("input_file_id") val inputFileId: String = "",
    @SerialName("completion_window") val completionWindow: BatchWindow? = null,
    val status: BatchStatus? = null,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
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
    val extra: Extra = Extra.NONE,
) {
    /** Whether it has ended: completed, failed, expired or cancelled. */
    public val hasEnded: Boolean
        @JvmName("hasEnded")
        get() = status in ENDS
}

private val ENDS = setOf(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.EXPIRED, BatchStatus.CANCELLED)
