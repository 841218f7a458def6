package dev.parley.http

import dev.parley.FakeService
import dev.parley.NotFoundException
import dev.parley.OpenAI
import dev.parley.RateLimitException
import dev.parley.chat.DONE
import dev.parley.chat.HELLO
import dev.parley.chat.chunk
import dev.parley.chat.events
import dev.parley.millis
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeSameInstanceAs
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.test.runTest
import java.io.IOException

class StreamCollectionTest : AnnotationSpec() {
    private val stream = events(chunk("a"), chunk("b"), chunk("c")) + DONE

    @Test
    fun `nothing is sent before a stream is collected`() = runTest {
        val service = FakeService(this, FakeService.stream(stream))
        val flow = service.client().chat.stream(HELLO)
        service.seen.size shouldBe 0
        flow.toList().map { it.text } shouldBe listOf("a", "b", "c")
        service.seen.single().headers["Accept"] shouldBe "text/event-stream"
    }

    @Test
    fun `collecting twice sends twice`() = runTest {
        val service = FakeService(this, FakeService.stream(stream))
        val flow = service.client().chat.stream(HELLO).map { it.text }
        flow.toList() shouldBe listOf("a", "b", "c")
        flow.toList() shouldBe listOf("a", "b", "c")
        service.seen.size shouldBe 2
        service.seen[0].body shouldBe service.seen[1].body
    }

    @Test
    fun `a collector may stop when it has enough`() = runTest {
        val service = FakeService(this, FakeService.stream(events(chunk("a"), chunk("b")) + "data: {nonsense\n\n"))
        val flow = service.client().chat.stream(HELLO).map { it.text }
        flow.take(1).toList() shouldBe listOf("a")
        flow.first() shouldBe "a"
        flow.take(2).toList() shouldBe listOf("a", "b")
    }

    @Test
    fun `what the collector throws is not touched`() = runTest {
        for (failure in listOf(
            IOException("disk full"),
            IllegalStateException("no"),
            IllegalArgumentException("bad"),
            Error("worse"),
        )) {
            val service = FakeService(this, FakeService.stream(stream))
            withClue(failure) {
                val thrown = shouldThrow<Throwable> { service.client().chat.stream(HELLO).collect { throw failure } }
                root(thrown) shouldBeSameInstanceAs failure
                thrown::class shouldBe failure::class
                service.seen.size shouldBe 1
            }
        }
    }

    @Test
    fun `a failure of another call within the collector repeats nothing`() = runTest {
        val service = FakeService(this, FakeService.stream(stream), FakeService.error(429))
        val client = service.client { maxRetries = 0 }
        shouldThrow<RateLimitException> { retrying(service).chat.stream(HELLO).collect { client.models.retrieve("m") } }
        service.seen.map { it.call } shouldBe listOf("POST /v1/chat/completions", "GET /v1/models/m")
    }

    private fun retrying(service: FakeService): OpenAI = service.client { maxRetries = 5 }

    @Test
    fun `a collector may make other calls`() = runTest {
        val service = FakeService(this, FakeService.stream(stream), FakeService.error(404))
        val client = service.client()
        client.chat.stream(HELLO).collect { shouldThrow<NotFoundException> { client.models.retrieve("m") } }
        service.seen.size shouldBe 4
    }

    @Test
    fun `a cancelled collector ends its stream`() = runTest {
        val service = FakeService(this, FakeService.stream(stream))
        val heard = CompletableDeferred<Unit>()
        val collection = launch {
            service.client().chat.stream(HELLO).collect {
                heard.complete(Unit)
                delay(Long.MAX_VALUE)
            }
        }
        heard.await()
        collection.cancel(CancellationException("enough", IOException("of a reason")))
        collection.join()
        collection.isCancelled shouldBe true
        service.seen.size shouldBe 1
    }

    @Test
    fun `a slow collector is not taken for a silent service`() = runTest {
        val service = FakeService(this, FakeService.stream(stream))
        val texts = mutableListOf<String>()
        service.client().chat.stream(HELLO).collect {
            texts += it.text
            delay(3_600_000)
        }
        texts shouldBe listOf("a", "b", "c")
        millis shouldBe 3 * 3_600_000L
    }

    private fun root(failure: Throwable): Throwable = generateSequence(failure) { it.cause }.last()
}
