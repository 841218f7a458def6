package dev.parley.batches

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far a batch is. */
@Serializable(with = BatchStatusSerializer::class)
public class BatchStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Its file is being looked at. */
        @JvmField public val VALIDATING: BatchStatus = BatchStatus("validating")

        /** Its file cannot be used; the errors of the batch say why. */
        @JvmField public val FAILED: BatchStatus = BatchStatus("failed")

        /** Its requests are being answered. */
        @JvmField public val IN_PROGRESS: BatchStatus = BatchStatus("in_progress")

        /** All is answered, and the files with the answers are being written. */
        @JvmField public val FINALIZING: BatchStatus = BatchStatus("finalizing")

        /** The answers can be fetched. */
        @JvmField public val COMPLETED: BatchStatus = BatchStatus("completed")

        /** Its time was over before all was answered. What was can be fetched. */
        @JvmField public val EXPIRED: BatchStatus = BatchStatus("expired")

        /** It is being cancelled, which may take ten minutes. */
        @JvmField public val CANCELLING: BatchStatus = BatchStatus("cancelling")

        /** It was cancelled. What was answered before can be fetched. */
        @JvmField public val CANCELLED: BatchStatus = BatchStatus("cancelled")

        /** The BatchStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): BatchStatus = BatchStatus(value)
    }
}

internal object BatchStatusSerializer : OpenEnumSerializer<BatchStatus>("BatchStatus", BatchStatus::of)
