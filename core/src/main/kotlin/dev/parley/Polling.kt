package dev.parley

import java.time.Duration
import kotlin.time.toJavaDuration

/**
 * How to wait for a job that takes its time.
 *
 * @property interval the time between two looks at the job. When absent, as long as the service asks for, or else a second,
 * growing to ten.
 * @property deadline how long to wait in all. When absent, until the job ends.
 * @throws IllegalArgumentException when either is negative, or [deadline] is zero.
 */
@JvmRecord
public data class Polling(val interval: Duration? = null, val deadline: Duration? = null) {
    init {
        require(interval?.isNegative != true) { "interval must not be negative, but is $interval" }
        require(deadline == null || !(deadline.isNegative || deadline.isZero)) {
            "deadline must be more than 0, but is $deadline"
        }
    }

    public companion object {
        /** As the constructor, in Kotlin's durations. */
        @JvmSynthetic
        public fun of(interval: kotlin.time.Duration? = null, deadline: kotlin.time.Duration? = null): Polling =
            Polling(interval?.toJavaDuration(), deadline?.toJavaDuration())
    }
}
