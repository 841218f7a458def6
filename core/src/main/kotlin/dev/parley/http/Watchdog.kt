package dev.parley.http

import dev.parley.Delivery
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Job
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.job
import java.time.Duration

/**
 * Watches one try of a call, and ends it when a limit has passed. Whoever reads tells it what is being waited for: [expect] and
 * [progress] only move a number, which the client's [Ticker] looks at when it would have passed.
 *
 * @param callDeadline When the whole call must be over, in the clock's nanoseconds; `null` when it may take any time.
 */
internal class Watchdog(
    private val timeouts: Timeouts,
    private val callDeadline: Long?,
    private val clock: CallClock,
    private val ticker: Ticker,
) {
    @Volatile
    private var phase = TimeoutPhase.HEAD

    @Volatile
    private var limit = RESTING

    @Volatile
    private var since = clock.nanoTime()
    private var watched: Job? = null
    private var failure: TimeoutException? = null

    /** When the time is up unless something comes before, in the clock's nanoseconds. */
    val due: Long
        get() {
            // In this order, for a look from another thread must never see a new limit that counts from an old moment.
            val limit = limit
            val due = since + limit
            return if (callDeadline != null && callDeadline - due < 0) callDeadline else due
        }

    /** Begins to wait for [phase]. */
    fun expect(phase: TimeoutPhase) {
        since = clock.nanoTime()
        this.phase = phase
        limit = nanosOf(phase)
        ticker.lookBy(due)
    }

    /** Waits for nothing until the next [expect]: whoever reads is busy elsewhere. */
    fun rest() {
        limit = RESTING
    }

    /** Something came of what is being waited for: the limit starts anew. */
    fun progress() {
        since = clock.nanoTime()
    }

    /**
     * Runs [attempt], which begins by waiting for a head.
     *
     * @throws TimeoutException when a limit passes.
     */
    suspend fun <T> watch(attempt: suspend () -> T): T = try {
        coroutineScope {
            watched = coroutineContext.job
            expect(TimeoutPhase.HEAD)
            ticker.watch(this@Watchdog)
            try {
                attempt()
            } finally {
                ticker.forget(this@Watchdog)
            }
        }
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        throw failure ?: e
    }

    /** Ends what is watched: its time is up [now]. */
    fun bark(now: Long) {
        val passed = if (callDeadline != null && callDeadline - now <= 0) TimeoutPhase.TOTAL else phase
        val delivery = if (phase == TimeoutPhase.HEAD) Delivery.UNKNOWN else Delivery.PROCESSED
        val late = TimeoutException(passed, limitOf(passed), delivery)
        failure = late
        watched?.cancel(CancellationException(late.message, late))
    }

    private fun nanosOf(phase: TimeoutPhase): Long = limitOf(phase).let {
        if (it < LONGEST) {
            it.toNanos()
        } else {
            LONGEST.toNanos()
        }
    }

    private fun limitOf(phase: TimeoutPhase): Duration = when (phase) {
        TimeoutPhase.HEAD -> timeouts.head
        TimeoutPhase.FIRST_EVENT -> timeouts.firstEvent ?: timeouts.idle
        TimeoutPhase.IDLE -> timeouts.idle
        TimeoutPhase.TOTAL -> timeouts.total
    } ?: DEFAULT

    private companion object {
        private val DEFAULT = Duration.ofMinutes(10)
        private const val RESTING = Long.MAX_VALUE / 2
        private val LONGEST = Duration.ofDays(365)
    }
}
