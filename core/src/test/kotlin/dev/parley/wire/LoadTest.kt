package dev.parley.wire

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import io.kotest.assertions.withClue
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.take
import java.time.Duration
import kotlin.time.measureTime

/** Many calls at once, and more events than anyone can take. */
class LoadTest : WireTest() {
    @Test
    suspend fun `a thousand calls wait for a slow server side by side`() = onEveryEngine {
        fake.script(Reply.json(200, COMPLETION).after(Duration.ofSeconds(1)).times(1000))
        val took = measureTime {
            coroutineScope { List(1000) { async { openai.chat.create(HELLO).text } }.awaitAll() }.toSet() shouldBe
                setOf("Hello")
        }
        withClue("seconds") { took.inWholeSeconds shouldBeLessThan 8 }
        fake.requestCount() shouldBe 1000
    }

    @Test
    suspend fun `a thousand streams are read side by side`() = onEveryEngine {
        val stream = EventStream.of(List(5) { chunk("$it") }).every(Duration.ofMillis(200)).done()
        fake.script(Reply.events(stream).times(1000))
        val took = measureTime {
            val counts = coroutineScope { List(1000) { async { openai.chat.stream(HELLO).count() } }.awaitAll() }
            counts.toSet() shouldBe setOf(5)
        }
        withClue("seconds") { took.inWholeSeconds shouldBeLessThan 10 }
    }

    /** OkHttp keeps some for a while: `IdleTest` there. */
    @Test
    suspend fun `a burst of calls leaves no socket on CIO, though the client is open`() = on(Carrier.CIO) {
        fake.script(Reply.json(200, COMPLETION).after(Duration.ofMillis(500)).times(1200))
        coroutineScope { List(1200) { async { openai.chat.create(HELLO).text } }.awaitAll() }.toSet() shouldBe
            setOf("Hello")
        withClue("closed") { fake.awaitNoConnections(Duration.ofSeconds(10)) shouldBe true }
    }

    @Test
    suspend fun `a slow collector holds the server back, not the events in memory`() = onEveryEngine {
        fake.script(Reply.flood(200, "text/event-stream", "data: ${chunk("word")}\n\n", 10_000_000).chunked())
        val heap = heapGrowth { openai.chat.stream(HELLO).onEach { delay(20) }.take(50).count() shouldBe 50 }
        withClue("megabytes") { heap shouldBeLessThan 32 }
        withClue("closed at once") { fake.awaitNoConnections(SECOND) shouldBe true }
    }

    @Test
    suspend fun `a long stream costs no memory`() = onEveryEngine(configure = { acceptTruncatedStreams = true }) {
        fake.script(Reply.flood(200, "text/event-stream", "data: ${chunk("word")}\n\n", 200_000).chunked())
        val heap = heapGrowth { openai.chat.stream(HELLO).count() shouldBe 200_000 }
        withClue("megabytes") { heap shouldBeLessThan 32 }
    }
}
