package dev.parley.threads.steps

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far a step is. */
@Serializable(with = RunStepStatusSerializer::class)
public class RunStepStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is being taken. */
        @JvmField public val IN_PROGRESS: RunStepStatus = RunStepStatus("in_progress")

        /** Its run was cancelled. */
        @JvmField public val CANCELLED: RunStepStatus = RunStepStatus("cancelled")

        /** It failed. */
        @JvmField public val FAILED: RunStepStatus = RunStepStatus("failed")

        /** It is done. */
        @JvmField public val COMPLETED: RunStepStatus = RunStepStatus("completed")

        /** Its run waited too long. */
        @JvmField public val EXPIRED: RunStepStatus = RunStepStatus("expired")

        /** The RunStepStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): RunStepStatus = RunStepStatus(value)
    }
}

internal object RunStepStatusSerializer : OpenEnumSerializer<RunStepStatus>("RunStepStatus", RunStepStatus::of)
