package dev.parley.wire

import dev.parley.ApiException
import dev.parley.AuthenticationException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIException
import dev.parley.ServerException
import dev.parley.Timeouts
import dev.parley.testkit.Cut
import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import io.kotest.assertions.withClue
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import java.io.ByteArrayOutputStream
import java.io.OutputStream
import java.time.Duration
import java.util.zip.GZIPOutputStream
import kotlin.time.Duration.Companion.milliseconds

/** Answers that begin well, and end early, or are not what they say. */
class BodyFaultsTest : WireTest() {
    // Pieces, and a pause after each: an RST takes with it what the client has not read yet, and the JDK's client keeps the
    // head of a body that fails at once to itself.
    private fun Reply.paced() = inPieces(15, Duration.ofMillis(150))

    private val cuts = mapOf(
        "short of its length" to { json: String -> Reply.json(200, json).paced().cutAfter(20, Cut.FIN) },
        "short of its length, by RST" to { json: String -> Reply.json(200, json).paced().cutAfter(20, Cut.RESET) },
        "within a chunk" to { json: String -> Reply.json(200, json).chunked().paced().cutAfter(20, Cut.FIN) },
        "within a chunk, by RST" to { json: String ->
            Reply.json(200, json).chunked().paced().cutAfter(20, Cut.RESET)
        },
        "between chunks" to { json: String -> Reply.json(200, json).chunked().paced().cutAfter(15, Cut.FIN) },
    )

    @Test
    suspend fun `a GET whose answer breaks off is sent again`() = onEveryEngine(configure = { maxRetries = 1 }) {
        for ((name, cut) in cuts) {
            withClue(name) {
                val before = fake.requestCount()
                fake.script(cut(MODELS))
                openai.models.list().data.isNotEmpty() shouldBe true
                fake.requestCount() - before shouldBe 2
            }
        }
    }

    @Test
    suspend fun `a POST whose answer breaks off is not, for it would be paid twice`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            for ((name, cut) in cuts) {
                withClue(name) {
                    val before = fake.requestCount()
                    fake.script(cut(COMPLETION))
                    failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.PROCESSED
                    fake.requestCount() - before shouldBe 1
                }
            }
            retries shouldBe 0
        }

    @Test
    suspend fun `a POST whose head comes in one burst with the break is not sent again either`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            val body = COMPLETION.take(20)
            val bursts = mapOf(
                "short of its length" to "Content-Length: ${COMPLETION.length}\r\n\r\n$body",
                "within a chunk" to "Transfer-Encoding: chunked\r\n\r\n${COMPLETION.length.toString(16)}\r\n$body",
                "between chunks" to "Transfer-Encoding: chunked\r\n\r\n14\r\n$body\r\n",
            )
            for ((name, burst) in bursts) {
                withClue(name) {
                    fake.script(Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n$burst").times(10))
                    repeat(10) {
                        failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.PROCESSED
                    }
                }
            }
            retries shouldBe 0
            fake.requestCount() shouldBe 30
        }

    @Test
    suspend fun `a POST whose answer breaks off is sent again where the caller pays for it`() = onEveryEngine(
        configure = {
            maxRetries = 1
            retryProcessed = true
        },
    ) {
        fake.script(Reply.json(200, COMPLETION).paced().cutAfter(20, Cut.FIN))
        openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
        fake.requestCount() shouldBe 2
    }

    /** CIO does not notice that the last chunk is missing; the others do, and cannot know that nothing else is. */
    @Test
    suspend fun `an answer that lacks only its last chunk is whole on CIO`() = onEveryEngine {
        val slow = Reply.json(200, COMPLETION).chunked().inPieces(100, Duration.ofMillis(40))
        fake.script(slow.cutAfter(COMPLETION.length.toLong(), Cut.FIN))
        if (carrier == Carrier.CIO) {
            openai.chat.create(HELLO).text shouldBe "Hello"
        } else {
            failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.PROCESSED
        }
    }

    @Test
    suspend fun `an answer that is not the API's is told apart and not asked for again`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            val answers = mapOf(
                "empty" to Reply.json(200, ""),
                "HTML" to Reply.html(200, "<html><body>Welcome to the hotel's network</body></html>"),
                "broken JSON" to Reply.json(200, """{"id": tulips}"""),
                "no content" to Reply.empty(204),
                "an array" to Reply.json(200, """["tulips"]"""),
            )
            for ((name, answer) in answers) {
                withClue(name) {
                    val before = fake.requestCount()
                    fake.script(answer)
                    failure<DecodingException> { openai.chat.create(HELLO) }.also {
                        it.message.orEmpty() shouldNotContain "tulips"
                        it.message.orEmpty().length shouldBeLessThan 300
                    }
                    fake.requestCount() - before shouldBe 1
                }
            }
        }

    /** CIO tells the service that a connection serves one call, so that the answer says so, too. */
    @Test
    suspend fun `an answer without a length ends with its connection`() = onEveryEngine {
        fake.script(Reply.from { it.closing("HTTP/1.1 200 OK\r\nContent-Type: application/json", COMPLETION) })
        openai.chat.create(HELLO).text shouldBe "Hello"
        val events = "data: ${chunk("a")}\n\ndata: [DONE]\n\n"
        fake.script(Reply.from { it.closing("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream", events) })
        openai.chat.stream(HELLO).toList().single().text shouldBe "a"
    }

    /** Whoever asks for the end of a connection is told that it ends. */
    private fun RecordedRequest.closing(head: String, body: String): Reply {
        val end = if (header("Connection") == "close") "\r\nConnection: close" else ""
        return Reply.raw("$head$end\r\n\r\n$body")
    }

    /** Whether the last chunk has come, CIO does not tell. */
    @Test
    suspend fun `a whole body that ends within its JSON is no break, where the engine sees its end`() = onEveryEngine {
        fake.script(Reply.json(200, half))
        failure<DecodingException> { openai.chat.create(HELLO) }.body shouldBe half
        fake.script(Reply.json(200, half).chunked())
        if (carrier == Carrier.CIO) {
            failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.PROCESSED
        } else {
            failure<DecodingException> { openai.chat.create(HELLO) }.body shouldBe half
        }
    }

    /** The body is waited for five seconds, even where an idle connection is given up sooner. */
    @Test
    suspend fun `an error whose body stalls is what its head says, and repeated as that`() = onEveryEngine(
        configure = {
            maxRetries = 1
            timeouts = Timeouts(idle = 300.milliseconds)
        },
    ) {
        fake.script("POST", "/chat/completions", Reply.error(503, "Overloaded").cutAfter(10, Cut.STALL))
        fake.script("GET", "/models", Reply.rateLimited(Duration.ofMillis(20)).cutAfter(10, Cut.STALL))
        fake.script("GET", "/files", Reply.error(401, "Who?").cutAfter(10, Cut.STALL))
        coroutineScope {
            launch { openai.chat.create(HELLO).text.isNotEmpty() shouldBe true }
            launch { openai.models.list().data.isNotEmpty() shouldBe true }
            launch { failure<AuthenticationException> { openai.files.list() } }
        }
        fake.requestCount() shouldBe 5
    }

    @Test
    suspend fun `an object of nothing but unknown members is an empty completion that keeps them`() = onEveryEngine {
        fake.script(Reply.json(200, """{"hello":"tulips"}"""))
        val completion = openai.chat.create(HELLO)
        completion.text shouldBe ""
        completion.extra.text("hello") shouldBe "tulips"
    }

    @Test
    suspend fun `members that nobody knows yet do no harm`() = onEveryEngine {
        val newer = COMPLETION.replaceFirst("{", """{"mood":{"a":[1,null]},"usage":null,"service_tier":"warp",""")
        fake.script(Reply.json(200, newer))
        openai.chat.create(HELLO).text shouldBe "Hello"
    }

    @Test
    suspend fun `a gzip that was not asked for is read all the same`() = onEveryEngine {
        fake.script(gzip(200, COMPLETION.encodeToByteArray()))
        openai.chat.create(HELLO).text shouldBe "Hello"
    }

    @Test
    suspend fun `a gzip bomb ends at the limit`() = onEveryEngine(configure = { maxResponseBytes = 1L shl 20 }) {
        fake.script(bomb(200))
        val heap = heapGrowth { failure<DecodingException> { openai.chat.create(HELLO) } }
        withClue("megabytes") { heap shouldBeLessThan 64 }
        fake.script(bomb(500))
        failure<ServerException> { openai.chat.create(HELLO) }.status shouldBe 500
    }

    @Test
    suspend fun `an answer beyond the limit is given up`() = onEveryEngine(configure = {
        maxResponseBytes = 1L shl 20
    }) {
        fake.script(Reply.flood(200, "application/json", "[0,1,2,3,4,5,6,7", 1L shl 27))
        failure<DecodingException> { openai.chat.create(HELLO) }
    }

    @Test
    suspend fun `an error page of two gigabytes is cut at a megabyte`() = onEveryEngine {
        fake.script(Reply.flood(500, "text/html", "<p>Something went wrong!</p>0000", 1L shl 26))
        val heap = heapGrowth {
            failure<ServerException> { openai.chat.create(HELLO) }.body.length shouldBeLessThan (3 shl 20)
        }
        withClue("megabytes") { heap shouldBeLessThan 64 }
        withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }
    }

    @Test
    suspend fun `a head of two thousand headers is read`() = onEveryEngine {
        val many = (1..2000).fold(Reply.json(200, COMPLETION)) { reply, n -> reply.header("X-Number-$n", "$n") }
        fake.script(many)
        openai.chat.create(HELLO).text shouldBe "Hello"
    }

    @Test
    suspend fun `a header of nine kilobytes is too long for CIO alone`() = onEveryEngine {
        fake.script(Reply.json(200, COMPLETION).header("X-Long", "l".repeat(9 * 1024)))
        if (carrier == Carrier.CIO) {
            failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.UNKNOWN
        } else {
            openai.chat.create(HELLO).text shouldBe "Hello"
        }
    }

    /** CIO takes an interim answer for the last one: a failure, never a result. */
    @Test
    suspend fun `an interim answer is no answer`() = onEveryEngine {
        for (status in listOf(100, 103)) {
            withClue(status) {
                fake.script(Reply.json(200, COMPLETION).interim(status))
                if (carrier != Carrier.CIO) {
                    openai.chat.create(HELLO).text shouldBe "Hello"
                } else {
                    failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.UNKNOWN
                }
            }
        }
    }

    /** On a busy machine the break may come soon enough for the JDK's client to keep the head to itself. */
    @Test
    suspend fun `an error is typed even when its body breaks off`() = onEveryEngine {
        suspend fun fails(call: suspend () -> Any?) {
            val failure = failure<OpenAIException>(call)
            if (carrier == Carrier.JDK && failure is ConnectionException) return
            failure.shouldBeInstanceOf<ApiException>().status shouldBe 404
        }
        for (cut in listOf(Cut.FIN, Cut.RESET)) {
            val broken = Reply.error(404, "No such model").paced().cutAfter(20, cut)
            fake.script(broken.times(2))
            fails { openai.chat.create(HELLO) }
            fails { openai.chat.stream(HELLO).toList() }
        }
    }

    private val half = COMPLETION.dropLast(20)

    private fun gzip(status: Int, plain: ByteArray): Reply = gzipped(status, compress { it.write(plain) })

    private fun bomb(status: Int): Reply = gzipped(status, bombBytes)

    private fun gzipped(status: Int, bytes: ByteArray): Reply =
        Reply.bytes(status, "application/json", bytes).header("Content-Encoding", "gzip")

    /** Half a gigabyte of spaces, in half a megabyte. */
    private val bombBytes by lazy {
        val block = ByteArray(1 shl 20) { ' '.code.toByte() }
        compress { gzip -> repeat(512) { gzip.write(block) } }
    }

    private fun compress(write: (OutputStream) -> Unit): ByteArray =
        ByteArrayOutputStream().also { GZIPOutputStream(it).use(write) }.toByteArray()
}
