package dev.parley.http

import dev.parley.Delivery
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import kotlinx.coroutines.delay
import java.time.Duration

/**
 * Watches one try of a call. Whoever reads tells it what is being waited for; [watch] runs beside the reading, and throws
 * when a limit has passed. One timer serves a stream of any length: [expect] and [progress] only move the deadline.
 *
 * @param callDeadline When the whole call must be over, in the clock's nanoseconds; `null` when it may take any time.
 */
internal class Watchdog(
    private val timeouts: Timeouts,
    private val callDeadline: Long?,
    private val clock: CallClock,
) {
    @Volatile
    private var phase = TimeoutPhase.HEAD

    @Volatile
    private var limit = nanosOf(TimeoutPhase.HEAD)

    @Volatile
    private var since = clock.nanoTime()

    // No sleep may be longer than a limit that begins during it.
    private val shortest =
        minOf(nanosOf(TimeoutPhase.HEAD), nanosOf(TimeoutPhase.FIRST_EVENT), nanosOf(TimeoutPhase.IDLE))

    /** Begins to wait for [phase]. */
    fun expect(phase: TimeoutPhase) {
        // In this order, for a watch on another thread must never see a new limit that counts from an old moment.
        since = clock.nanoTime()
        this.phase = phase
        limit = nanosOf(phase)
    }

    /** Waits for nothing until the next [expect]: whoever reads is busy elsewhere. */
    fun rest() {
        limit = RESTING
    }

    /** Something came of what is being waited for: the limit starts anew. */
    fun progress() {
        since = clock.nanoTime()
    }

    /** Never returns: sleeps until a limit passes, then throws. */
    suspend fun watch(): Nothing {
        while (true) {
            val now = clock.nanoTime()
            val left = since + limit - now
            val callLeft = callDeadline?.let { it - now } ?: Long.MAX_VALUE
            if (callLeft <= 0) throw timeout(TimeoutPhase.TOTAL)
            if (left <= 0) throw timeout(phase)
            delay(millis(minOf(left, callLeft, shortest)))
        }
    }

    private fun timeout(passed: TimeoutPhase): TimeoutException {
        val delivery = if (phase == TimeoutPhase.HEAD) Delivery.UNKNOWN else Delivery.PROCESSED
        return TimeoutException(passed, limitOf(passed), delivery)
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

    private fun millis(nanos: Long): Long = nanos / 1_000_000 + 1

    private companion object {
        private val DEFAULT = Duration.ofMinutes(10)
        private const val RESTING = Long.MAX_VALUE / 2
        private val LONGEST = Duration.ofDays(365)
    }
}
