package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a fine-tuning job. */
@Serializable(with = FineTuningJobStatusSerializer::class)
public class FineTuningJobStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Its files are being validated. */
        @JvmField public val VALIDATING_FILES: FineTuningJobStatus = FineTuningJobStatus("validating_files")

        /** It is queued. */
        @JvmField public val QUEUED: FineTuningJobStatus = FineTuningJobStatus("queued")

        /** It is running. */
        @JvmField public val RUNNING: FineTuningJobStatus = FineTuningJobStatus("running")

        /** It is paused, until it is resumed. */
        @JvmField public val PAUSED: FineTuningJobStatus = FineTuningJobStatus("paused")

        /** It has succeeded: the fine-tuned model can be used. */
        @JvmField public val SUCCEEDED: FineTuningJobStatus = FineTuningJobStatus("succeeded")

        /** It has failed; [FineTuningJob.error] contains the reason. */
        @JvmField public val FAILED: FineTuningJobStatus = FineTuningJobStatus("failed")

        /** It was cancelled. */
        @JvmField public val CANCELLED: FineTuningJobStatus = FineTuningJobStatus("cancelled")

        /** The [FineTuningJobStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FineTuningJobStatus = FineTuningJobStatus(value).known()
    }
}

internal object FineTuningJobStatusSerializer :
    OpenEnumSerializer<FineTuningJobStatus>("FineTuningJobStatus", FineTuningJobStatus::of)
