package dev.parley.batches

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a batch. */
@Serializable(with = BatchStatusSerializer::class)
public class BatchStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The input file is being validated. */
        @JvmField public val VALIDATING: BatchStatus = BatchStatus("validating")

        /** The input file failed validation; [Batch.errors] contains the reasons. */
        @JvmField public val FAILED: BatchStatus = BatchStatus("failed")

        /** The requests are being processed. */
        @JvmField public val IN_PROGRESS: BatchStatus = BatchStatus("in_progress")

        /** The requests are processed, and the output files are being written. */
        @JvmField public val FINALIZING: BatchStatus = BatchStatus("finalizing")

        /** It is completed, and the results are ready. */
        @JvmField public val COMPLETED: BatchStatus = BatchStatus("completed")

        /** It was not completed within the completion window. Partial results may be available. */
        @JvmField public val EXPIRED: BatchStatus = BatchStatus("expired")

        /** It is being cancelled, for up to 10 minutes. */
        @JvmField public val CANCELLING: BatchStatus = BatchStatus("cancelling")

        /** It was cancelled. Partial results may be available. */
        @JvmField public val CANCELLED: BatchStatus = BatchStatus("cancelled")

        /** The [BatchStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): BatchStatus = BatchStatus(value).known()
    }
}

internal object BatchStatusSerializer : OpenEnumSerializer<BatchStatus>("BatchStatus", BatchStatus::of)
