package dev.parley.threads.steps

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a run step. */
@Serializable(with = RunStepStatusSerializer::class)
public class RunStepStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is executing (`in_progress`). */
        @JvmField public val IN_PROGRESS: RunStepStatus = RunStepStatus("in_progress")

        /** Its run was cancelled (`cancelled`). */
        @JvmField public val CANCELLED: RunStepStatus = RunStepStatus("cancelled")

        /** It failed (`failed`). */
        @JvmField public val FAILED: RunStepStatus = RunStepStatus("failed")

        /** It was completed (`completed`). */
        @JvmField public val COMPLETED: RunStepStatus = RunStepStatus("completed")

        /** Its run expired (`expired`). */
        @JvmField public val EXPIRED: RunStepStatus = RunStepStatus("expired")

        /** The status with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RunStepStatus = RunStepStatus(value).known()
    }
}

internal object RunStepStatusSerializer : OpenEnumSerializer<RunStepStatus>("RunStepStatus", RunStepStatus::of)
