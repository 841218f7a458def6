package dev.parley.http

import dev.parley.Delivery
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.millis
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.inspectors.shouldForAll
import io.kotest.matchers.longs.shouldBeGreaterThan
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.delay
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.coroutines.yield
import java.time.Duration

class WatchdogTest : AnnotationSpec() {
    private val timeouts = Timeouts(
        head = Duration.ofSeconds(10),
        firstEvent = Duration.ofSeconds(20),
        idle = Duration.ofSeconds(5),
    )

    private fun TestScope.watchdog(
        timeouts: Timeouts = this@WatchdogTest.timeouts,
        callMillis: Long? = null,
    ): Watchdog {
        val clock = CallClock(nanoTime = { millis * 1_000_000 }, timer = StandardTestDispatcher(testScheduler))
        return Watchdog(timeouts, callMillis?.let { it * 1_000_000 }, clock, Ticker(clock))
    }

    /** Lets [reader] work within [watchdog], which must bark at [at] milliseconds. */
    private suspend fun TestScope.barks(
        watchdog: Watchdog,
        at: Long,
        reader: suspend () -> Unit = {},
    ): TimeoutException {
        val failure = shouldThrow<TimeoutException> {
            watchdog.watch {
                reader()
                awaitCancellation()
            }
        }
        millis shouldBeInRange at..at + 5
        return failure
    }

    @Test
    fun `the head must come in time`() = runTest {
        val failure = barks(watchdog(), at = 10_000)
        failure.phase shouldBe TimeoutPhase.HEAD
        failure.limit shouldBe Duration.ofSeconds(10)
        failure.delivery shouldBe Delivery.UNKNOWN
        failure.message shouldBe "no response head came within 10000 ms"
    }

    @Test
    fun `the first event must come in time`() = runTest {
        val watchdog = watchdog()
        val failure = barks(watchdog, at = 23_000) {
            delay(3000)
            watchdog.expect(TimeoutPhase.FIRST_EVENT)
        }
        failure.phase shouldBe TimeoutPhase.FIRST_EVENT
        failure.limit shouldBe Duration.ofSeconds(20)
        failure.delivery shouldBe Delivery.PROCESSED
    }

    @Test
    fun `the first event has the idle limit when it has none of its own`() = runTest {
        val watchdog = watchdog(timeouts.copy(firstEvent = null))
        barks(watchdog, at = 5000) { watchdog.expect(TimeoutPhase.FIRST_EVENT) }.phase shouldBe TimeoutPhase.FIRST_EVENT
    }

    @Test
    fun `each event gives the next one its own time`() = runTest {
        val watchdog = watchdog()
        val failure = barks(watchdog, at = 105_000) {
            repeat(25) {
                watchdog.expect(TimeoutPhase.IDLE)
                delay(4000)
                watchdog.rest()
            }
            watchdog.expect(TimeoutPhase.IDLE)
        }
        failure.phase shouldBe TimeoutPhase.IDLE
        failure.delivery shouldBe Delivery.PROCESSED
    }

    @Test
    fun `each read gives the next one its own time`() = runTest {
        val watchdog = watchdog()
        barks(watchdog, at = 45_000) {
            watchdog.expect(TimeoutPhase.IDLE)
            repeat(10) {
                delay(4000)
                watchdog.progress()
            }
        }.phase shouldBe TimeoutPhase.IDLE
    }

    @Test
    fun `nobody is late while the collector works`() = runTest {
        val watchdog = watchdog()
        barks(watchdog, at = 86_405_000) {
            watchdog.rest()
            delay(86_400_000)
            watchdog.expect(TimeoutPhase.IDLE)
        }.phase shouldBe TimeoutPhase.IDLE
    }

    @Test
    fun `the whole call must end in time, whatever it is doing`() = runTest {
        val watchdog = watchdog(callMillis = 7000)
        val failure = barks(watchdog, at = 7000)
        failure.phase shouldBe TimeoutPhase.TOTAL
        failure.delivery shouldBe Delivery.UNKNOWN
    }

    @Test
    fun `the whole call must end in time even while the collector works`() = runTest {
        val watchdog = watchdog(callMillis = 7000)
        val failure = barks(watchdog, at = 7000) { watchdog.expect(TimeoutPhase.IDLE).also { watchdog.rest() } }
        failure.phase shouldBe TimeoutPhase.TOTAL
        failure.delivery shouldBe Delivery.PROCESSED
    }

    @Test
    fun `ten minutes are allowed for what has no limit of its own`() = runTest {
        barks(watchdog(Timeouts.DEFAULT), at = 600_000).limit shouldBe Duration.ofMinutes(10)
    }

    @Test
    fun `a limit beyond all bounds is no limit`() = runTest {
        val endless = Duration.ofSeconds(Long.MAX_VALUE)
        val watchdog = watchdog(Timeouts(head = endless, idle = endless), callMillis = 86_400_000)
        barks(watchdog, at = 86_400_000).phase shouldBe TimeoutPhase.TOTAL
    }

    @Test
    fun `a look at the limit while it is being set sees nobody late`() = runTest {
        var nanos = 0L
        val seen = mutableListOf<Long>()
        var look: () -> Unit = {}
        val clock = CallClock(nanoTime = { nanos.also { look() } }, timer = StandardTestDispatcher(testScheduler))
        val watchdog = Watchdog(timeouts, null, clock, Ticker(clock))
        watchdog.rest()
        nanos = Duration.ofHours(1).toNanos()
        look = { seen += watchdog.due }
        watchdog.expect(TimeoutPhase.IDLE)
        seen.shouldForAll { it shouldBeGreaterThan nanos }
    }

    @Test
    fun `what fails within is what comes out, unless it fails because time is up`() = runTest {
        shouldThrow<IllegalStateException> { watchdog().watch { error("mine") } }.message shouldBe "mine"
        shouldThrow<TimeoutException> {
            watchdog().watch {
                try {
                    awaitCancellation()
                } catch (e: CancellationException) {
                    throw IllegalStateException("closed", e)
                }
            }
        }.phase shouldBe TimeoutPhase.HEAD
    }

    @Test
    fun `who is cancelled is cancelled, and not late`() = runTest {
        val watchdog = watchdog()
        val call = async { runCatching { watchdog.watch { awaitCancellation() } }.exceptionOrNull() }
        yield()
        call.cancel(CancellationException("no more"))
        shouldThrow<CancellationException> { call.await() }.message shouldBe "no more"
        millis shouldBe 0
    }
}
