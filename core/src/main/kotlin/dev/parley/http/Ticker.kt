package dev.parley.http

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import java.util.concurrent.ConcurrentHashMap

/**
 * The one timer of a client. It sleeps until the first of the limits that its calls have, or for a minute, and stops when it
 * finds no call. A call costs it a place in a set; a limit that was put off meanwhile is noticed when it would have passed.
 */
internal class Ticker(private val clock: CallClock) : AutoCloseable {
    private val scope = CoroutineScope(clock.timer + SupervisorJob())
    private val watchdogs = ConcurrentHashMap.newKeySet<Watchdog>()

    /** When it looks again: every call reads it, and it is written under this object's monitor. */
    @Volatile
    private var next = clock.nanoTime() + NEVER
    private var sleep: Job? = null

    /** How many tries of calls it watches. */
    val size: Int get() = watchdogs.size

    /** Watches [watchdog] until it is to [forget] it. */
    fun watch(watchdog: Watchdog) {
        watchdogs.add(watchdog)
        lookBy(watchdog.due)
    }

    fun forget(watchdog: Watchdog) {
        watchdogs.remove(watchdog)
    }

    /** Looks at [due] at the latest, in the clock's nanoseconds. */
    fun lookBy(due: Long) {
        if (due - next < 0) sleepUntil(due)
    }

    override fun close(): Unit = scope.cancel()

    @Synchronized
    private fun sleepUntil(due: Long) {
        val now = clock.nanoTime()
        val nanos = (due - now).coerceIn(0, LONGEST_SLEEP)
        if (now + nanos - next >= 0) return
        next = now + nanos
        sleep?.cancel()
        sleep = scope.launch(start = CoroutineStart.UNDISPATCHED) {
            delay(nanos / NANOS_A_MILLI + 1)
            look()
        }
    }

    private fun look() {
        val now = clock.nanoTime()
        late(now).forEach { it.bark(now) }
    }

    /** Those whose time is up. The next look is for the first of the others; who moves a limit from now on asks for another. */
    @Synchronized
    private fun late(now: Long): List<Watchdog> {
        sleep?.cancel()
        next = now + NEVER
        val (late, early) = watchdogs.partition { it.due - now <= 0 }
        early.minOfOrNull { it.due - now }?.let { sleepUntil(now + it) }
        return late
    }

    private companion object {
        private const val NEVER = Long.MAX_VALUE / 2
        private const val LONGEST_SLEEP = 60_000_000_000
        private const val NANOS_A_MILLI = 1_000_000
    }
}
