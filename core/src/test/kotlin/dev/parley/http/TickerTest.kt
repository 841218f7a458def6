package dev.parley.http

import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.millis
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeInRange
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Delay
import kotlinx.coroutines.InternalCoroutinesApi
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import java.time.Duration
import kotlin.coroutines.CoroutineContext
import kotlin.random.Random
import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.hours

/** However many calls a client makes, it has one timer, and that wakes for what is due. */
class TickerTest : AnnotationSpec() {
    /** The virtual time, and how often somebody has gone to sleep in it. */
    @OptIn(InternalCoroutinesApi::class)
    private class Bed(private val within: CoroutineDispatcher) :
        CoroutineDispatcher(),
        Delay by within as Delay {
        var sleeps = 0

        override fun dispatch(context: CoroutineContext, block: Runnable) = within.dispatch(context, block)

        override fun scheduleResumeAfterDelay(timeMillis: Long, continuation: CancellableContinuation<Unit>) {
            sleeps++
            (within as Delay).scheduleResumeAfterDelay(timeMillis, continuation)
        }
    }

    private class Client(test: TestScope) {
        private val bed = Bed(StandardTestDispatcher(test.testScheduler))
        private val clock = CallClock(nanoTime = { test.millis * 1_000_000 }, timer = bed)
        val ticker = Ticker(clock)
        val sleeps: Int get() = bed.sleeps

        fun watchdog(head: Duration = Duration.ofMinutes(10), idle: Duration = Duration.ofMinutes(10)) =
            Watchdog(Timeouts(head = head, idle = idle), null, clock, ticker)
    }

    private fun seconds(seconds: Long) = Duration.ofSeconds(seconds)

    @Test
    fun `a thousand calls one after another share a timer`() = runTest {
        val client = Client(this)
        repeat(1000) { client.watchdog().watch { delay(1) } }
        client.sleeps shouldBe 1
        client.ticker.size shouldBe 0
    }

    @Test
    fun `a thousand calls side by side share it, too`() = runTest {
        val client = Client(this)
        repeat(1000) { launch { client.watchdog(head = seconds(30)).watch { delay(20_000) } } }
        testScheduler.advanceUntilIdle()
        client.sleeps shouldBe 1
    }

    @Test
    fun `an hour's stream wakes it once a minute, whatever its shortest limit`() = runTest {
        val client = Client(this)
        val watchdog = client.watchdog(head = seconds(1))
        watchdog.watch {
            repeat(3600) {
                watchdog.expect(TimeoutPhase.IDLE)
                delay(1000)
                watchdog.rest()
            }
        }
        client.sleeps shouldBeInRange 60..63
    }

    @Test
    fun `nobody is woken once there is no call`() = runTest {
        val client = Client(this)
        client.watchdog().watch { delay(1) }
        delay(1.hours)
        val before = client.sleeps
        delay(1.days)
        client.sleeps shouldBe before
        client.watchdog().watch { delay(1) }
        client.sleeps shouldBe before + 1
    }

    @Test
    fun `each of many calls ends when its own time is up, the shorter ones first`() = runTest {
        val client = Client(this)
        val limits = (1L..100L).shuffled(Random(1))
        limits.forEach { limit ->
            launch {
                val began = millis
                shouldThrow<TimeoutException> {
                    client.watchdog(head = seconds(limit)).watch { awaitCancellation() }
                }.limit shouldBe seconds(limit)
                millis - began shouldBeInRange limit * 1000..limit * 1000 + 5
            }
        }
        testScheduler.advanceUntilIdle()
        client.ticker.size shouldBe 0
    }

    @Test
    fun `a limit that is set while it sleeps for a later one is kept`() = runTest {
        val client = Client(this)
        val watchdog = client.watchdog(idle = seconds(2))
        shouldThrow<TimeoutException> {
            watchdog.watch {
                delay(45_000)
                watchdog.expect(TimeoutPhase.IDLE)
                awaitCancellation()
            }
        }.phase shouldBe TimeoutPhase.IDLE
        millis shouldBeInRange 47_000L..47_005L
    }

    @Test
    fun `a closed one sleeps no more`() = runTest {
        val client = Client(this)
        client.watchdog(head = seconds(1)).watch { delay(1) }
        client.ticker.close()
        testScheduler.advanceUntilIdle()
        millis shouldBe 1
    }
}
