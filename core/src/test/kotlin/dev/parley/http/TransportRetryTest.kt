package dev.parley.http

import dev.parley.BadRequestException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FakeService.Companion.fails
import dev.parley.FakeService.Companion.stream
import dev.parley.RateLimitException
import dev.parley.RequestOptions
import dev.parley.ServerException
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
import io.kotest.matchers.ints.shouldBeLessThanOrEqual
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.runTest
import java.io.IOException
import java.net.ConnectException
import java.time.Duration

class TransportRetryTest : AnnotationSpec() {
    private val ok = answer(COMPLETION)

    @Test
    fun `a failed try is repeated after a growing wait, and says which one it is`() = runTest {
        for (status in listOf(408, 409, 429, 500, 502, 503, 504, 529)) {
            val service = FakeService(this, error(status), error(status), ok)
            withClue(status) {
                service.client().chat.create(HELLO).text shouldBe "Hi"
                service.waits shouldBe listOf(500L, 1000L)
                service.seen.map { it.headers["X-Retry-Count"] } shouldBe listOf(null, "1", "2")
                service.seen.map { it.body }.toSet().size shouldBe 1
            }
        }
    }

    @Test
    fun `a counter that the caller set is left alone`() = runTest {
        val service = FakeService(this, error(500), ok)
        service.client().chat.create(HELLO, RequestOptions(headers = mapOf("x-retry-count" to "7")))
        service.seen.map { it.headers.entries.single { (name) -> name.equals("x-retry-count", true) }.value } shouldBe
            listOf("7", "7")
    }

    @Test
    fun `the last of the failures is thrown`() = runTest {
        val service = FakeService(this, error(429), error(500), error(503, "x-request-id" to "req_3"))
        val failure = shouldThrow<ServerException> { service.client().chat.create(HELLO) }
        failure.status shouldBe 503
        failure.requestId shouldBe "req_3"
        service.seen.size shouldBe 3
    }

    @Test
    fun `how often is for the client and the call to say`() = runTest {
        val cases = listOf(Triple(0, null, 1), Triple(2, 0, 1), Triple(0, 1, 2), Triple(5, null, 6), Triple(1, 4, 5))
        for ((client, call, tries) in cases) {
            val service = FakeService(this, error(500))
            withClue("client $client, call $call") {
                shouldThrow<ServerException> {
                    service.client { maxRetries = client }.chat.create(HELLO, RequestOptions(maxRetries = call))
                }
                service.seen.size shouldBe tries
            }
        }
    }

    @Test
    fun `what cannot succeed is not repeated`() = runTest {
        val service = FakeService(this, error(400), ok)
        shouldThrow<BadRequestException> { service.client().chat.create(HELLO) }
        service.seen.size shouldBe 1
        val broken = FakeService(this, answer("[]"), ok)
        shouldThrow<DecodingException> { broken.client { retryProcessed = true }.chat.create(HELLO) }
        broken.seen.size shouldBe 1
    }

    @Test
    fun `the service says how long to wait`() = runTest {
        val service = FakeService(this, error(429, "retry-after" to "20"), error(503, "retry-after-ms" to "70"), ok)
        service.client().chat.create(HELLO)
        service.waits shouldBe listOf(20_000L, 70L)
        val tooLong = FakeService(this, error(429, "retry-after" to "121"), ok)
        shouldThrow<RateLimitException> { tooLong.client().chat.create(HELLO) }
        tooLong.seen.size shouldBe 1
    }

    @Test
    fun `no wait goes beyond the end of the call`() = runTest {
        val service = FakeService(this, error(429, "retry-after" to "60"), ok)
        val began = millis
        shouldThrow<RateLimitException> {
            service.client { timeouts = Timeouts(total = Duration.ofSeconds(5)) }.chat.create(HELLO)
        }
        millis shouldBe began
        service.seen.size shouldBe 1
    }

    @Test
    fun `a broken network is tried again`() = runTest {
        val service = FakeService(this, fails { ConnectException("refused") }, fails { IOException("reset") }, ok)
        service.client().chat.create(HELLO).text shouldBe "Hi"
        service.seen.size shouldBe 3
        val down = FakeService(this, fails { ConnectException("refused") })
        val failure = shouldThrow<ConnectionException> { down.client().chat.create(HELLO) }
        failure.delivery shouldBe Delivery.NOT_SENT
        failure.cause.shouldBeInstanceOf<ConnectException>()
        down.seen.size shouldBe 3
    }

    @Test
    fun `an answer that breaks off is asked for again only where nobody pays twice`() = runTest {
        val half = answer(COMPLETION.dropLast(40), headers = mapOf("Connection" to "close"))
        val post = FakeService(this, half, ok)
        shouldThrow<ConnectionException> { post.client().chat.create(HELLO) }.delivery shouldBe Delivery.PROCESSED
        post.seen.size shouldBe 1
        val allowed = FakeService(this, half, ok)
        allowed.client { retryProcessed = true }.chat.create(HELLO).text shouldBe "Hi"
        val get = FakeService(this, half, ok)
        get.client().chat.retrieve("chatcmpl-1").text shouldBe "Hi"
        get.seen.size shouldBe 2
    }

    @Test
    fun `a stream is repeated until its head has come`() = runTest {
        val service = FakeService(this, error(429), stream(events(chunk("a")) + DONE))
        service.client().chat.stream(HELLO).toList().map { it.text } shouldBe listOf("a")
        service.seen.map { it.headers["X-Retry-Count"] } shouldBe listOf(null, "1")
        val cut = FakeService(this, stream(events(chunk("a"))), ok)
        runCatching { cut.client { retryProcessed = true }.chat.stream(HELLO).toList() }.isFailure shouldBe true
        cut.seen.size shouldBe 1
    }

    @Test
    fun `a call that is cancelled while it waits sends nothing more`() = runTest {
        val service = FakeService(this, error(500), ok)
        val call = launch { service.client().chat.create(HELLO) }
        delay(100)
        call.cancel()
        call.join()
        millis shouldBe 100L
        delay(60_000)
        service.seen.size shouldBe 1
    }

    @Test
    fun `an outage does not multiply the load`() = runTest {
        val service = FakeService(this, error(503))
        val client = service.client()
        repeat(1000) { launch { runCatching { client.chat.create(HELLO) } } }
        testScheduler.advanceUntilIdle()
        service.seen.size shouldBeLessThanOrEqual 1600
        val soon = service.seen.size
        delay(3_600_000)
        runCatching { client.chat.create(HELLO) }
        service.seen.size shouldBe soon + 3
    }
}
