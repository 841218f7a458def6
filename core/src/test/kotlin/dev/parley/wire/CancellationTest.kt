package dev.parley.wire

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldContainOnly
import io.kotest.matchers.ints.shouldBeInRange
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.catch
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.supervisorScope
import java.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeSource
import kotlin.time.measureTime

/** Whoever stops listening, or closes the client, closes the sockets too. */
class CancellationTest : WireTest() {
    private val endless = Reply.events(EventStream.of(chunk("a"), chunk("b")).keepOpen())

    private fun Wire.shouldCloseAtOnce() =
        withClue("closed at once") { fake.awaitNoConnections(Duration.ofMillis(500)) shouldBe true }

    @Test
    suspend fun `a stream is over at DONE, though the server leaves the socket open`() = onEveryEngine {
        openai.models.list()
        fake.script(Reply.events(EventStream.of(chunk("a")).done().keepOpen()))
        val took = measureTime { openai.chat.stream(HELLO).toList().single().text shouldBe "a" }
        withClue("milliseconds") { took.inWholeMilliseconds shouldBeLessThan 400 }
        openai.close()
        if (carrier != Carrier.JDK) shouldCloseAtOnce()
    }

    /** CIO never uses a connection twice. */
    @Test
    suspend fun `a stream that was read to its end leaves a connection for the next one`() = onEveryEngine {
        repeat(5) {
            fake.script(Reply.events(EventStream.of(chunk("a")).done()))
            openai.chat.stream(HELLO).toList().single().text shouldBe "a"
        }
        // CIO opens one for each call; the JDK's client has its own back a moment after the last byte.
        fake.connectionsAccepted() shouldBeInRange
            when (carrier) {
                Carrier.OKHTTP -> 1..1
                Carrier.JDK -> 1..4
                Carrier.CIO -> 5..5
            }
    }

    @Test
    suspend fun `taking less than everything closes the socket`() = onEveryEngine {
        fake.script(endless.times(3))
        openai.chat.stream(HELLO).first().text shouldBe "a"
        shouldCloseAtOnce()
        openai.chat.stream(HELLO).take(1).toList().single().text shouldBe "a"
        shouldCloseAtOnce()
        openai.chat.stream(HELLO).take(2).toList().size shouldBe 2
        shouldCloseAtOnce()
    }

    @Test
    suspend fun `a collector that throws closes the socket, and its exception comes out as it is`() = onEveryEngine {
        fake.script(endless.times(2))
        val thrown = IllegalArgumentException("mine")
        failure<IllegalArgumentException> { openai.chat.stream(HELLO).collect { throw thrown } }.message shouldBe "mine"
        shouldCloseAtOnce()
        failure<IllegalArgumentException> { openai.chat.stream(HELLO).catch { }.collect { throw thrown } }
        shouldCloseAtOnce()
    }

    @Test
    suspend fun `cancelling a collector closes the socket`() = onEveryEngine {
        fake.script(endless)
        coroutineScope {
            val begun = CompletableDeferred<Unit>()
            val listening = launch { openai.chat.stream(HELLO).collect { begun.complete(Unit) } }
            begun.await()
            val took = measureTime { listening.cancelAndJoin() }
            withClue("milliseconds") { took.inWholeMilliseconds shouldBeLessThan 200 }
        }
        shouldCloseAtOnce()
    }

    @Test
    suspend fun `two hundred cancelled streams leave no socket`() = onEveryEngine {
        fake.script(endless.always())
        coroutineScope {
            val begun = List(200) { CompletableDeferred<Unit>() }
            val listening = begun.map { first -> launch { openai.chat.stream(HELLO).collect { first.complete(Unit) } } }
            begun.forEach { it.await() }
            fake.openConnections() shouldBe 200
            listening.forEach { it.cancel() }
            listening.joinAll()
        }
        withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }
        fake.connectionsAccepted() shouldBe 200
    }

    @Test
    suspend fun `calls cancelled before the answer leave no socket`() = onEveryEngine {
        fake.script(Reply.stall().times(100))
        coroutineScope {
            val calls = List(100) { launch { openai.chat.create(HELLO) } }
            fake.awaitRequests(100, Duration.ofSeconds(10))
            calls.forEach { it.cancel() }
            calls.joinAll()
        }
        if (carrier != Carrier.JDK) withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }
        openai.models.list()
        keptByJdk = 100..101
    }

    /** The service has accepted the connection by then, and the client may not know it yet. */
    @Test
    suspend fun `calls cancelled just when they are connected leave no socket`() = on(Carrier.CIO, Carrier.OKHTTP) {
        fake.script(Reply.stall().always())
        coroutineScope {
            repeat(200) {
                val before = fake.connectionsAccepted()
                val call = launch { openai.chat.create(HELLO) }
                // One of OkHttp's may have been opened and not used: it serves the next call.
                val patience = TimeSource.Monotonic.markNow() + 1.seconds
                while (fake.connectionsAccepted() == before && patience.hasNotPassedNow()) Thread.onSpinWait()
                call.cancelAndJoin()
            }
        }
        openai.close()
        withClue("closed") { fake.awaitNoConnections(Duration.ofSeconds(20)) shouldBe true }
        fake.connectionsAccepted() shouldBeInRange 100..200
    }

    @Test
    suspend fun `closing the client ends its calls, and those that come later`() = onEveryEngine {
        fake.script("POST", "/chat/completions", Reply.stall().times(10))
        fake.script("POST", "/chat/completions", endless)
        val took = supervisorScope {
            val calls = List(10) { async { openai.chat.create(HELLO) } }
            fake.awaitRequests(10, Duration.ofSeconds(10))
            val begun = CompletableDeferred<Unit>()
            val stream = async { openai.chat.stream(HELLO).collect { begun.complete(Unit) } }
            begun.await()
            measureTime {
                openai.close()
                (calls + stream).map { runCatching { it.await() }.exceptionOrNull()?.javaClass }
                    .shouldContainOnly(IllegalStateException::class.java)
            }
        }
        withClue("milliseconds") { took.inWholeMilliseconds shouldBeLessThan 1000 }
        failure<IllegalStateException> { openai.chat.create(HELLO) }.message shouldBe "the client is closed"
        failure<IllegalStateException> { openai.chat.stream(HELLO).toList() }
        fake.requestCount() shouldBe 11
        keptByJdk = 10..10
    }
}
