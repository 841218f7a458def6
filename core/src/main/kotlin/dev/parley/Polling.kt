package dev.parley

import java.time.Duration
import kotlin.time.Duration as KotlinDuration

/**
 * How to poll a job: how often, and for how long. Both durations may be `java.time` or `kotlin.time` ones.
 *
 * ```kotlin
 * val patient = Polling(interval = java.time.Duration.ofSeconds(30), deadline = java.time.Duration.ofHours(24))
 * val batch = openai.batches.poll("batch_abc123", patient)
 * ```
 *
 * @property interval The pause between two calls. When `null`, what the service asks for, or else 1 second, growing to
 * 10.
 * @property deadline How long to poll in all, after which a [JobTimeoutException] is thrown. No limit when `null`.
 * @throws IllegalArgumentException when either is negative, or [deadline] is zero.
 */
@JvmRecord
public data class Polling(val interval: Duration? = null, val deadline: Duration? = null) {
    /** Polling at the service's pace, until the job ends. */
    public constructor() : this(UNSET, UNSET)

    /** The same, of Kotlin's durations. */
    public constructor(interval: KotlinDuration? = null, deadline: KotlinDuration? = null) :
        this(Timeouts.java(interval), Timeouts.java(deadline))

    init {
        require(interval?.isNegative != true) { "interval must not be negative, but is $interval" }
        require(deadline == null || deadline > Duration.ZERO) { "deadline must be more than 0, but is $deadline" }
    }
}

private val UNSET: Duration? = null
