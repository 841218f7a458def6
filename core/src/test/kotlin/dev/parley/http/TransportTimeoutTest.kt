package dev.parley.http

import dev.parley.Delivery
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.Reply
import dev.parley.RequestOptions
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.chat.COMPLETION
import dev.parley.chat.DONE
import dev.parley.chat.HELLO
import dev.parley.chat.chunk
import dev.parley.chat.events
import dev.parley.millis
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.ktor.client.engine.mock.respond
import io.ktor.http.HttpStatusCode
import io.ktor.http.headersOf
import io.ktor.utils.io.writeStringUtf8
import io.ktor.utils.io.writer
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import java.time.Duration

class TransportTimeoutTest : AnnotationSpec() {
    private val never: Reply = answer(COMPLETION, after = Long.MAX_VALUE)

    private fun TestScope.watched(vararg replies: Reply) = FakeService(this, *replies).apply { limitsAreVirtual = true }

    private fun seconds(seconds: Long) = Duration.ofSeconds(seconds)

    /** A body that comes piece by piece, each after so many milliseconds. */
    private fun TestScope.slowly(type: String, vararg pieces: Pair<Long, String>): Reply = {
        val channel = CoroutineScope(backgroundScope.coroutineContext).writer {
            for ((wait, text) in pieces) {
                delay(wait)
                channel.writeStringUtf8(text)
                channel.flush()
            }
            delay(Long.MAX_VALUE)
        }.channel
        respond(channel, HttpStatusCode.OK, headersOf("Content-Type", type))
    }

    private suspend fun TestScope.late(service: FakeService, timeouts: Timeouts, stream: Boolean): TimeoutException =
        shouldThrow {
            val client = service.client { maxRetries = 0 }
            val options = RequestOptions(timeouts = timeouts)
            if (stream) client.chat.stream(HELLO, options).toList() else client.chat.create(HELLO, options)
        }

    @Test
    fun `a head that does not come ends the try, and the next one has its own time`() = runTest {
        val service = watched(never, never, answer(COMPLETION))
        service.client { timeouts = Timeouts(head = seconds(10)) }.chat.create(HELLO).text shouldBe "Hi"
        service.seen.size shouldBe 3
        service.waits.zip(listOf(10_500L, 11_000L)).forEach { (wait, expected) ->
            wait shouldBeInRange
                expected..expected + 5
        }
    }

    @Test
    fun `each phase has its limit`() = runTest {
        val sse = "text/event-stream"
        val cases = listOf(
            Triple(TimeoutPhase.HEAD, never, 10L),
            Triple(TimeoutPhase.FIRST_EVENT, slowly(sse, 1000L to ": ping\n\n", 1000L to ": ping\n\n"), 20L),
            Triple(TimeoutPhase.IDLE, slowly(sse, 0L to events(chunk("a")), 1000L to ": ping\n\n"), 3L),
        )
        for ((phase, reply, after) in cases) {
            withClue(phase) {
                val began = millis
                val timeouts = Timeouts(head = seconds(10), firstEvent = seconds(20), idle = seconds(3))
                val failure = late(watched(reply), timeouts, stream = true)
                failure.phase shouldBe phase
                failure.limit shouldBe seconds(after)
                failure.delivery shouldBe if (phase == TimeoutPhase.HEAD) Delivery.UNKNOWN else Delivery.PROCESSED
                millis - began shouldBeInRange after * 1000..after * 1000 + 5
            }
        }
    }

    @Test
    fun `a body that stops halfway ends the call`() = runTest {
        val reply = slowly("application/json", 0L to "{", 2000L to "\"id\":", 2000L to "\"a\"")
        val failure = late(watched(reply), Timeouts(idle = seconds(3)), stream = false)
        failure.phase shouldBe TimeoutPhase.IDLE
        failure.delivery shouldBe Delivery.PROCESSED
        millis shouldBeInRange 7000L..7005L
    }

    @Test
    fun `a stream may take long as long as events come`() = runTest {
        val pieces = List(50) { 2900L to events(chunk("x")) } + (2900L to DONE)
        val service = watched(slowly("text/event-stream", *pieces.toTypedArray()))
        val client = service.client { timeouts = Timeouts(idle = seconds(3)) }
        client.chat.stream(HELLO).toList().size shouldBe 50
    }

    @Test
    fun `the whole call has its limit, retries and waits included`() = runTest {
        val reply = answer("{}", status = 500, after = 900)
        val service = watched(reply)
        val failure = runCatching {
            service.client {
                maxRetries = 10
            }.chat.create(HELLO, RequestOptions(timeouts = Timeouts(total = seconds(4))))
        }.exceptionOrNull()
        (failure as TimeoutException).phase shouldBe TimeoutPhase.TOTAL
        millis shouldBeInRange 4000L..4005L
        service.seen.size shouldBe 3
    }

    @Test
    fun `the whole limit ends a stream that goes on`() = runTest {
        val pieces = List(50) { 1000L to events(chunk("x")) }
        val service = watched(slowly("text/event-stream", *pieces.toTypedArray()))
        late(service, Timeouts(total = seconds(10)), stream = true).phase shouldBe TimeoutPhase.TOTAL
        millis shouldBeInRange 10_000L..10_005L
    }

    @Test
    fun `the limits of a call replace those of its client one by one`() = runTest {
        val service = watched(never)
        val client = service.client {
            maxRetries = 0
            timeouts = Timeouts(head = seconds(10), idle = seconds(1))
        }
        shouldThrow<TimeoutException> {
            client.chat.create(HELLO, RequestOptions(timeouts = Timeouts(idle = seconds(7))))
        }
            .limit shouldBe seconds(10)
        shouldThrow<TimeoutException> {
            client.chat.create(HELLO, RequestOptions(timeouts = Timeouts(head = seconds(7))))
        }
            .limit shouldBe seconds(7)
    }

    @Test
    fun `a timeout of the head is repeated and then thrown`() = runTest {
        val service = watched(never)
        shouldThrow<TimeoutException> { service.client().chat.create(HELLO) }.limit shouldBe Duration.ofMinutes(10)
        service.seen.size shouldBe 3
    }
}
