package dev.parley

import java.time.Duration
import kotlin.time.toJavaDuration
import kotlin.time.Duration as KotlinDuration

/**
 * How long the phases of a call may take. When a timeout passes, the connection is closed and a [TimeoutException]
 * names the phase. Each may be a `java.time` or a `kotlin.time` duration; [NO_LIMIT], and anything longer, switches one
 * off.
 *
 * ```kotlin
 * val patient = Timeouts(head = java.time.Duration.ofMinutes(30), idle = Timeouts.NO_LIMIT)
 * val models = openai.models.list(RequestOptions(timeouts = patient))
 * ```
 *
 * @property head From the start of a try to the head of the response, connecting included. Default when `null`: 10
 * minutes.
 * @property firstEvent Of a stream, from the head to the first event; comments do not count. Default when `null`:
 * [idle].
 * @property idle Of a stream, between two events, where comments do not count; of any other body, between two reads.
 * Default when `null`: 10 minutes.
 * @property total For the whole call, with its retries and the pauses between them. Default when `null`: no limit.
 * @throws IllegalArgumentException when a duration is zero or negative.
 */
@JvmRecord
public data class Timeouts(
    val head: Duration? = null,
    val firstEvent: Duration? = null,
    val idle: Duration? = null,
    val total: Duration? = null,
) {
    /** Nothing set: every default applies. */
    public constructor() : this(UNSET, UNSET, UNSET, UNSET)

    /** The same, of Kotlin's durations. */
    public constructor(
        head: KotlinDuration? = null,
        firstEvent: KotlinDuration? = null,
        idle: KotlinDuration? = null,
        total: KotlinDuration? = null,
    ) : this(java(head), java(firstEvent), java(idle), java(total))

    init {
        positive("head", head)
        positive("firstEvent", firstEvent)
        positive("idle", idle)
        positive("total", total)
    }

    /** These timeouts, with what they leave open taken from [defaults]; none is longer than [NO_LIMIT]. */
    internal fun orElse(defaults: Timeouts): Timeouts = Timeouts(
        head = bounded(head ?: defaults.head),
        firstEvent = bounded(firstEvent ?: defaults.firstEvent),
        idle = bounded(idle ?: defaults.idle),
        total = bounded(total ?: defaults.total),
    )

    public companion object {
        /** No limit: a hundred years. It can be counted in nanoseconds, which `Duration.INFINITE` cannot. */
        @JvmField
        public val NO_LIMIT: Duration = Duration.ofDays(36_500)

        /** Nothing set: every default applies. */
        @JvmField
        public val DEFAULT: Timeouts = Timeouts()

        /** [value], or [NO_LIMIT] when that is shorter. */
        internal fun bounded(value: Duration?): Duration? = value?.let { minOf(it, NO_LIMIT) }

        internal fun java(value: KotlinDuration?): Duration? = bounded(value?.toJavaDuration())

        internal fun positive(name: String, value: Duration?) {
            require(value == null || value > Duration.ZERO) { "$name must be longer than zero, but is $value" }
        }
    }
}

private val UNSET: Duration? = null
