package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far a run is. */
@Serializable(with = RunStatusSerializer::class)
public class RunStatus private constructor(value: String) : OpenEnum(value) {
    /** Whether a run in this state goes no further. */
    public val isTerminal: Boolean get() = this in TERMINAL

    /** Whether a run in this state does nothing by itself. */
    internal val rests: Boolean get() = isTerminal || this == REQUIRES_ACTION

    public companion object {
        /** It waits for its turn. */
        @JvmField public val QUEUED: RunStatus = RunStatus("queued")

        /** The assistant is at work. */
        @JvmField public val IN_PROGRESS: RunStatus = RunStatus("in_progress")

        /** It waits for the outputs of functions. */
        @JvmField public val REQUIRES_ACTION: RunStatus = RunStatus("requires_action")

        /** It is being cancelled. */
        @JvmField public val CANCELLING: RunStatus = RunStatus("cancelling")

        /** It was cancelled. */
        @JvmField public val CANCELLED: RunStatus = RunStatus("cancelled")

        /** It failed. */
        @JvmField public val FAILED: RunStatus = RunStatus("failed")

        /** It is done. */
        @JvmField public val COMPLETED: RunStatus = RunStatus("completed")

        /** It came to a limit. */
        @JvmField public val INCOMPLETE: RunStatus = RunStatus("incomplete")

        /** It waited for outputs too long. */
        @JvmField public val EXPIRED: RunStatus = RunStatus("expired")

        /** The RunStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): RunStatus = RunStatus(value)

        private val TERMINAL = setOf(CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED)
    }
}

internal object RunStatusSerializer : OpenEnumSerializer<RunStatus>("RunStatus", RunStatus::of)
