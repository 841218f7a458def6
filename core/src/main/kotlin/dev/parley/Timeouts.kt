package dev.parley

import java.time.Duration
import kotlin.time.Duration as KotlinDuration
import kotlin.time.toJavaDuration

/**
 * How long the phases of a call may take. Each is greater than zero; `null` means the default that stands at the property.
 * When one passes, the connection is closed and a [TimeoutException] names the phase.
 *
 * @property head from the start of a try to the response head, connecting included. Ten minutes by default.
 * @property firstEvent of a stream, from the head to the first event; comments do not count. As [idle] by default.
 * @property idle of a stream, between two events, comments not counted; of any other body, between two reads. Ten minutes
 * by default.
 * @property total of the whole call, with its retries and the waiting between them. No limit by default.
 * @throws IllegalArgumentException when a duration is zero or negative.
 */
@JvmRecord
public data class Timeouts(
    val head: Duration? = null,
    val firstEvent: Duration? = null,
    val idle: Duration? = null,
    val total: Duration? = null,
) {
    init {
        positive("head", head)
        positive("firstEvent", firstEvent)
        positive("idle", idle)
        positive("total", total)
    }

    /** These timeouts, with what they leave open taken from [defaults]. */
    internal fun orElse(defaults: Timeouts): Timeouts = Timeouts(
        head = head ?: defaults.head,
        firstEvent = firstEvent ?: defaults.firstEvent,
        idle = idle ?: defaults.idle,
        total = total ?: defaults.total,
    )

    public companion object {
        /** Nothing set: every default applies. */
        @JvmField
        public val Default: Timeouts = Timeouts()

        /** [Timeouts] from Kotlin's own durations. */
        @JvmSynthetic
        public fun of(
            head: KotlinDuration? = null,
            firstEvent: KotlinDuration? = null,
            idle: KotlinDuration? = null,
            total: KotlinDuration? = null,
        ): Timeouts = Timeouts(
            head?.toJavaDuration(),
            firstEvent?.toJavaDuration(),
            idle?.toJavaDuration(),
            total?.toJavaDuration(),
        )

        internal fun positive(name: String, value: Duration?) {
            require(value == null || value > Duration.ZERO) { "$name must be longer than zero, but is $value" }
        }
    }
}
