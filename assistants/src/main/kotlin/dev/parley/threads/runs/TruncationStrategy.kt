package dev.parley.threads.runs

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Which messages of a thread a run is given.
 *
 * @property type how they are chosen.
 * @property lastMessages how many of the newest, at least 1, with [TruncationType.LAST_MESSAGES]; `null` otherwise.
 */
@Serializable
@JvmRecord
public data class TruncationStrategy(
    val type: TruncationType,
    @SerialName("last_messages") val lastMessages: Int? = null,
) {
    public companion object {
        /** Some in the middle are left out where they are too many. */
        @JvmField
        public val Auto: TruncationStrategy = TruncationStrategy(TruncationType.AUTO)

        /** The newest [count] messages only. */
        @JvmStatic
        public fun lastMessages(count: Int): TruncationStrategy =
            TruncationStrategy(TruncationType.LAST_MESSAGES, count)
    }
}
