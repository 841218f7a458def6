package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far a fine-tuning job is. */
@Serializable(with = FineTuningJobStatusSerializer::class)
public class FineTuningJobStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Its files are being looked at. */
        @JvmField public val VALIDATING_FILES: FineTuningJobStatus = FineTuningJobStatus("validating_files")

        /** It waits for its turn. */
        @JvmField public val QUEUED: FineTuningJobStatus = FineTuningJobStatus("queued")

        /** It trains. */
        @JvmField public val RUNNING: FineTuningJobStatus = FineTuningJobStatus("running")

        /** It was paused, and waits to be resumed. */
        @JvmField public val PAUSED: FineTuningJobStatus = FineTuningJobStatus("paused")

        /** It is done: the model can be used. */
        @JvmField public val SUCCEEDED: FineTuningJobStatus = FineTuningJobStatus("succeeded")

        /** It went wrong; the error of the job says why. */
        @JvmField public val FAILED: FineTuningJobStatus = FineTuningJobStatus("failed")

        /** It was cancelled. */
        @JvmField public val CANCELLED: FineTuningJobStatus = FineTuningJobStatus("cancelled")

        /** The FineTuningJobStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FineTuningJobStatus = FineTuningJobStatus(value)
    }
}

internal object FineTuningJobStatusSerializer :
    OpenEnumSerializer<FineTuningJobStatus>("FineTuningJobStatus", FineTuningJobStatus::of)
