package dev.parley.wire

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIException
import dev.parley.ServerException
import dev.parley.StreamException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.chat.ChatCompletion
import dev.parley.chat.toCompletion
import dev.parley.testkit.Cut
import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import io.kotest.assertions.withClue
import io.kotest.matchers.longs.shouldBeInRange
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.toList
import java.io.ByteArrayOutputStream
import java.time.Duration
import java.util.zip.GZIPOutputStream
import kotlin.time.Duration.Companion.milliseconds

/** Streams that end early, fall silent or say something wrong: the events that came are handed out, then it fails. */
class StreamFaultsTest : WireTest() {
    private val three = EventStream.of(chunk("a"), chunk("b"), chunk("c"))

    /** The texts that arrive of [reply] before it fails as [T]. */
    private suspend inline fun <reified T : OpenAIException> Wire.broken(reply: Reply): Pair<List<String>, T> {
        fake.script(reply)
        val texts = mutableListOf<String>()
        val failure = failure<T> { openai.chat.stream(HELLO).collect { texts += it.text } }
        withClue("closed at once") { fake.awaitNoConnections(SECOND) shouldBe true }
        return texts to failure
    }

    // The JDK's client forgets a head that comes in one burst with the break: the cut comes later.
    private val pausing = three.comment("then").every(Duration.ofMillis(40))

    /** Between two chunks CIO takes the cut for the end; the others notice. Either way it is a failure. */
    @Test
    suspend fun `a stream that is cut between events is no success`() = onEveryEngine(configure = { maxRetries = 2 }) {
        val (texts, failure) = broken<StreamTruncatedException>(Reply.events(pausing.cutAfter(4, Cut.FIN)))
        texts shouldBe listOf("a", "b", "c")
        failure.received shouldBe 3
        if (carrier != Carrier.CIO) failure.broke()
        fake.requestCount() shouldBe 1
    }

    @Test
    suspend fun `a stream that ends as HTTP wants it, but says not that it is complete, is cut short`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            val (texts, failure) = broken<StreamTruncatedException>(Reply.events(three).header("Connection", "close"))
            texts shouldBe listOf("a", "b", "c")
            failure.received shouldBe 3
            val (none) = broken<StreamTruncatedException>(Reply.events(EventStream.of()).header("Connection", "close"))
            none shouldBe emptyList()
            fake.requestCount() shouldBe 2
        }

    @Test
    suspend fun `whoever accepts streams without an end mark gets them`() =
        onEveryEngine(configure = { acceptTruncatedStreams = true }) {
            fake.script(Reply.events(three))
            openai.chat.stream(HELLO).map { it.text }.toList() shouldBe listOf("a", "b", "c")
        }

    @Test
    suspend fun `a stream that is reset, or cut within a chunk, fails and is not repeated`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            val body = "data: ${chunk("a")}\n\n"
            val cutInChunk = Reply.text(200, "text/event-stream", body + body).chunked()
                .inPieces(body.length, Duration.ofMillis(40)).cutAfter(body.length + 9L, Cut.FIN)
            val (one, cut) = broken<StreamTruncatedException>(cutInChunk)
            one shouldBe listOf("a")
            cut.broke()
            val (texts, reset) = broken<StreamTruncatedException>(Reply.events(pausing.cutAfter(4, Cut.RESET)))
            texts shouldBe listOf("a", "b", "c")
            reset.received shouldBe 3
            reset.broke()
            val ping = EventStream.of().comment("ping").comment("ping").every(Duration.ofMillis(40))
            broken<StreamTruncatedException>(Reply.events(ping.cutAfter(2, Cut.RESET))).second.broke()
            fake.requestCount() shouldBe 3
        }

    private fun StreamTruncatedException.broke() {
        cause.shouldBeInstanceOf<ConnectionException>().delivery shouldBe Delivery.PROCESSED
    }

    /** The JDK's client forgets a head that comes in one burst with the break: the first event comes before the others. */
    @Test
    suspend fun `what comes in one burst with the break is handed out, too`() = onEveryEngine {
        val texts = List(300) { "$it" }
        val events = texts.map { "data: ${chunk(it)}\n\n" }
        val first = "$EVENTS_HEAD\r\n${inChunk(events.first())}"
        repeat(10) {
            TwoBursts(first, inChunk(events.drop(1).joinToString(""))).use { service ->
                val openai = client { baseUrl = service.baseUrl }
                val heard = mutableListOf<String>()
                val failure = failure<StreamTruncatedException> {
                    openai.chat.stream(HELLO).collect {
                        heard += it.text
                        service.goOn()
                    }
                }
                heard shouldBe texts
                failure.received shouldBe 300
            }
        }
    }

    private fun inChunk(text: String) = "${text.length.toString(16)}\r\n$text\r\n"

    /** Of such a stream the JDK's client gives nothing, but it says that there was one. */
    @Test
    suspend fun `a stream whose head comes in one burst with the break is cut short, and not repeated`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            repeat(20) {
                val before = fake.requestCount()
                broken<StreamTruncatedException>(Reply.events(three.cutAfter(2, Cut.FIN)))
                fake.requestCount() - before shouldBe 1
            }
        }

    @Test
    suspend fun `everything received is handed out before the failure, however slow the collector`() =
        on(Carrier.CIO, Carrier.OKHTTP) {
            val texts = List(300) { "$it" }
            val body = texts.joinToString("") { "data: ${chunk(it)}\n\n" }
            val size = (body.length + 100).toString(16)
            fake.script(Reply.raw("$EVENTS_HEAD\r\n$size\r\n$body").times(2))
            val heard = mutableListOf<String>()
            val failure = failure<StreamTruncatedException> {
                openai.chat.stream(HELLO).collect {
                    heard += it.text
                    delay(1)
                }
            }
            heard shouldBe texts
            failure.received shouldBe 300
            failure.broke()
            val whole = failure<StreamTruncatedException> { openai.chat.stream(HELLO).toCompletion() }
            whole.partial.shouldBeInstanceOf<ChatCompletion>().text shouldBe texts.joinToString("")
            whole.broke()
        }

    @Test
    suspend fun `a stream that falls silent ends when it has been idle long enough`() =
        onEveryEngine(configure = { timeouts = Timeouts(firstEvent = 300.milliseconds, idle = 500.milliseconds) }) {
            var heard = 0L
            fake.script(Reply.events(EventStream.of(chunk("a")).keepOpen()))
            val idle = failure<TimeoutException> {
                openai.chat.stream(HELLO).onEach { heard = System.nanoTime() }.toList()
            }
            withClue("milliseconds") { (System.nanoTime() - heard) / 1_000_000 shouldBeInRange 490L..5_000L }
            idle.phase shouldBe TimeoutPhase.IDLE
            idle.delivery shouldBe Delivery.PROCESSED
            withClue("closed at once") { fake.awaitNoConnections(SECOND) shouldBe true }
            broken<TimeoutException>(Reply.events(EventStream.of().comment("ping").keepOpen()))
                .second.phase shouldBe TimeoutPhase.FIRST_EVENT
        }

    @Test
    suspend fun `pings neither break a stream nor count as news`() =
        onEveryEngine(configure = { timeouts = Timeouts(idle = 600.milliseconds) }) {
            val between = three.comment("ping").comment("ping").event(chunk("d")).every(Duration.ofMillis(150)).done()
            fake.script(Reply.events(between))
            openai.chat.stream(HELLO).map { it.text }.toList() shouldBe listOf("a", "b", "c", "d")
            val pings = (1..30).fold(EventStream.of(chunk("a"))) { stream, _ -> stream.comment("ping") }
            val (texts, timeout) = broken<TimeoutException>(Reply.events(pings.every(Duration.ofMillis(100))))
            texts shouldBe listOf("a")
            timeout.phase shouldBe TimeoutPhase.IDLE
        }

    @Test
    suspend fun `a stream may last longer than the quarter of a minute at which CIO would end it`() = on(Carrier.CIO) {
        fake.script(Reply.events(EventStream.of(List(17) { chunk("$it") }).every(Duration.ofSeconds(1)).done()))
        openai.chat.stream(HELLO).toList().size shouldBe 17
    }

    @Test
    suspend fun `an error in the middle of a stream is the service's own`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            val error = """{"error":{"message":"The server had an error","type":"server_error","code":null}}"""
            for (stream in listOf(three.event(error).keepOpen(), three.event("error", error).keepOpen())) {
                val (texts, failure) = broken<ApiException>(Reply.events(stream).header("x-request-id", "req_7"))
                texts shouldBe listOf("a", "b", "c")
                failure.type shouldBe "server_error"
                failure.requestId shouldBe "req_7"
                failure.status shouldBe 200
            }
            fake.requestCount() shouldBe 2
        }

    @Test
    suspend fun `an event that cannot be read does not show its words`() = onEveryEngine {
        val (texts, failure) = broken<DecodingException>(Reply.events(three.event("""{"secret tulips": """).keepOpen()))
        texts shouldBe listOf("a", "b", "c")
        failure.message.orEmpty() shouldNotContain "tulips"
        failure.stackTraceToString() shouldNotContain "tulips"
    }

    @Test
    suspend fun `an answer that is no stream is an error or the only event`() = onEveryEngine {
        broken<DecodingException>(Reply.html(200, "<html></html>").header("Connection", "close"))
        val error = Reply.json(
            200,
            """{"error":{"message":"No","type":"server_error"}}""",
        ).header("Connection", "close")
        broken<ApiException>(error).second.type shouldBe "server_error"
        fake.script(Reply.json(200, chunk("only")))
        openai.chat.stream(HELLO).toList().single().text shouldBe "only"
        broken<ServerException>(Reply.html(503, "<html></html>").header("Connection", "close"))
    }

    @Test
    suspend fun `a stream is tried again until its head has come`() = onEveryEngine(configure = { maxRetries = 1 }) {
        fake.script(Reply.rateLimited(Duration.ofMillis(20)))
        fake.script(Reply.events(three.done()))
        openai.chat.stream(HELLO).map { it.text }.toList() shouldBe listOf("a", "b", "c")
        fake.requests().map { it.header("X-Retry-Count") } shouldBe listOf(null, "1")
    }

    @Test
    suspend fun `bytes may come one by one, with whatever line ends`() = onEveryEngine {
        val words = EventStream.of().raw(
            "\uFEFF",
        ).event(chunk("grüße")).comment("x").event(chunk("世界")).event(chunk("🌍"))
        for (stream in listOf(words.done(), words.done().crlf(), words.done().cr())) {
            fake.script(Reply.events(stream).inPieces(1))
            openai.chat.stream(HELLO).map { it.text }.toList() shouldBe listOf("grüße", "世界", "🌍")
        }
    }

    @Test
    suspend fun `an event without end stops at the limit`() = onEveryEngine(configure = { maxEventBytes = 1 shl 20 }) {
        fake.script(Reply.flood(200, "text/event-stream", "data: endless ", 1L shl 27).chunked())
        failure<StreamException> { openai.chat.stream(HELLO).toList() }
        withClue("closed at once") { fake.awaitNoConnections(SECOND) shouldBe true }
    }

    @Test
    suspend fun `a stream that is compressed unasked is read`() = onEveryEngine {
        fake.script(Reply.bytes(200, "text/event-stream", packed()).packedIn(7))
        openai.chat.stream(HELLO).map { it.text }.toList() shouldBe listOf("a", "b")
    }

    @Test
    suspend fun `a gzip that breaks off between chunks is no end, whatever is accepted`() =
        onEveryEngine(configure = { acceptTruncatedStreams = true }) {
            val packed = packed()
            val half = packed.size / 16 * 8L
            fake.script(Reply.bytes(200, "text/event-stream", packed).packedIn(8).cutAfter(half, Cut.FIN))
            failure<StreamTruncatedException> { openai.chat.stream(HELLO).toList() }
        }

    private fun packed(): ByteArray {
        val plain = "data: ${chunk("a")}\n\ndata: ${chunk("b")}\n\ndata: [DONE]\n\n".encodeToByteArray()
        return ByteArrayOutputStream().also { out -> GZIPOutputStream(out).use { it.write(plain) } }.toByteArray()
    }

    private fun Reply.packedIn(pieces: Int) = chunked().inPieces(pieces).header("Content-Encoding", "gzip")

    @Test
    suspend fun `a compressed stream says so`() = onEveryEngine {
        fake.script(Reply.events(three.done()).header("Content-Encoding", "br"))
        failure<StreamException> { openai.chat.stream(HELLO).toList() }
    }

    private companion object {
        const val EVENTS_HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"
    }
}
