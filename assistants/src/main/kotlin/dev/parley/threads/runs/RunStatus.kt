package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a run. */
@Serializable(with = RunStatusSerializer::class)
public class RunStatus private constructor(value: String) : OpenEnum(value) {
    /** Whether a run with this status has ended. */
    public val isTerminal: Boolean get() = this in TERMINAL

    public companion object {
        /** It waits to be started (`queued`). */
        @JvmField public val QUEUED: RunStatus = RunStatus("queued")

        /** It is executing (`in_progress`). */
        @JvmField public val IN_PROGRESS: RunStatus = RunStatus("in_progress")

        /** It waits for the outputs of tool calls (`requires_action`). */
        @JvmField public val REQUIRES_ACTION: RunStatus = RunStatus("requires_action")

        /** It is being cancelled (`cancelling`). */
        @JvmField public val CANCELLING: RunStatus = RunStatus("cancelling")

        /** It was cancelled (`cancelled`). */
        @JvmField public val CANCELLED: RunStatus = RunStatus("cancelled")

        /** It failed (`failed`). */
        @JvmField public val FAILED: RunStatus = RunStatus("failed")

        /** It was completed (`completed`). */
        @JvmField public val COMPLETED: RunStatus = RunStatus("completed")

        /** It reached a maximum number of tokens (`incomplete`). */
        @JvmField public val INCOMPLETE: RunStatus = RunStatus("incomplete")

        /** It waited too long for the outputs of tool calls (`expired`). */
        @JvmField public val EXPIRED: RunStatus = RunStatus("expired")

        /** The status with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RunStatus = RunStatus(value).known()

        private val TERMINAL = setOf(CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED)
    }
}

internal object RunStatusSerializer : OpenEnumSerializer<RunStatus>("RunStatus", RunStatus::of)

/** Whether a run does not go on by itself. One whose status the service does not send is taken to have ended. */
internal val RunStatus?.rests: Boolean get() = this == null || isTerminal || this == RunStatus.REQUIRES_ACTION
