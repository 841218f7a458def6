package dev.parley.wire

import dev.parley.ApiException
import dev.parley.AuthenticationException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.HttpProxy
import dev.parley.NotFoundException
import dev.parley.OpenAI
import dev.parley.OpenAIException
import dev.parley.PermissionDeniedException
import dev.parley.RateLimitException
import dev.parley.RequestOptions
import dev.parley.StreamException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.http.ApiCall
import dev.parley.http.Socket
import dev.parley.models.Model
import dev.parley.testkit.Cut
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import dev.parley.testkit.SocketScript
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.supervisorScope
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** WebSockets beneath the areas: messages both ways, and all that may go wrong with them. */
class SocketTest : WireTest() {
    private suspend fun OpenAI.socket(options: RequestOptions = RequestOptions.NONE): Socket =
        transport.socket(ApiCall.get("anything").query("model" to "gpt-realtime"), options)

    private fun Wire.script(script: SocketScript) = fake.script("GET", "/anything", Reply.socket(script))

    private fun Socket.texts(timeouts: Timeouts = Timeouts.DEFAULT) = messages(timeouts).map { it.decodeToString() }

    private suspend fun Socket.send(text: String) = send(text.encodeToByteArray())

    private suspend fun Wire.shouldClose() = withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }

    @Test
    suspend fun `messages go both ways, whole or in parts, until the service takes its leave`() = onEverySocketEngine {
        val long = "äöü".repeat(40_000)
        script(SocketScript.of("a").fragments(long, 30_000).awaitMessage().text("b").ping("p").close(1001, "gone"))
        val socket = openai.socket(RequestOptions(headers = mapOf("X-Own" to "own")))
        socket.info.status shouldBe 101
        socket.info.requestId?.isNotEmpty() shouldBe true
        socket.texts().first() shouldBe "a"
        socket.texts().first() shouldBe long
        socket.send(long)
        socket.texts().toList() shouldContainExactly listOf("b")
        socket.ending.toString() shouldBe "1001 (gone)"
        shouldClose()
        val handshake = fake.lastRequest()
        handshake.messages() shouldContainExactly listOf(long)
        handshake.query() shouldBe "model=gpt-realtime"
        handshake.header("X-Own") shouldBe "own"
        handshake.header("Authorization") shouldBe "Bearer $KEY"
        failure<ConnectionException> { socket.send("late") }
        socket.close()
    }

    @Test
    suspend fun `a message of fifteen megabytes goes both ways`() = onEverySocketEngine {
        val large = "0123456789abcde".repeat(1 shl 20)
        script(SocketScript.of().awaitMessage().text(large))
        val socket = openai.socket()
        socket.send(large)
        socket.texts().first().length shouldBe large.length
        fake.lastRequest().messages().single().length shouldBe large.length
        socket.close()
    }

    @Test
    suspend fun `many senders at once send their messages whole`() = onEverySocketEngine {
        script(SocketScript.of())
        val socket = openai.socket()
        val texts = List(20) { number -> "$number ".repeat(100_000) }
        coroutineScope { texts.map { launch { socket.send(it) } }.joinAll() }
        eventually(20.seconds) { fake.lastRequest().messages().toSet() shouldBe texts.toSet() }
        socket.close()
    }

    @Test
    suspend fun `whoever closes a socket ends its messages, and the service hears of it`() = onEverySocketEngine {
        script(SocketScript.of("a"))
        val socket = openai.socket()
        coroutineScope {
            val begun = CompletableDeferred<Unit>()
            val texts = async { socket.texts().onEach { begun.complete(Unit) }.toList() }
            begun.await()
            socket.close()
            texts.await() shouldContainExactly listOf("a")
        }
        shouldClose()
    }

    @Test
    suspend fun `a socket over TLS asks for the same trust`() {
        val right = Certificate("DNS:localhost")
        onEverySocketEngine(FakeOpenAIOptions().tls(right.keyStore, Certificate.PASSWORD)) {
            val trusting = client {
                baseUrl = "https://localhost:${fake.port()}/v1"
                trustManager = right.trust
            }
            script(SocketScript.of("a").awaitMessage().text("b"))
            val socket = trusting.socket()
            socket.texts().first() shouldBe "a"
            socket.send("x".repeat(100_000))
            socket.texts().first() shouldBe "b"
            socket.close()
            val other = client { baseUrl = "https://localhost:${fake.port()}/v1" }
            failure<ConnectionException> { other.socket() }.message shouldContain "not trusted"
        }
    }

    @Test
    suspend fun `a handshake that is refused fails as a call does`() = onEverySocketEngine {
        fake.script(Reply.error(401, "no $KEY"), Reply.error(403, "no"), Reply.error(404, "no"), Reply.error(429, "no"))
        failure<AuthenticationException> { openai.socket() }.message shouldContain "no (secret)"
        failure<PermissionDeniedException> { openai.socket() }
        failure<NotFoundException> { openai.socket() }.call shouldBe "GET /anything"
        failure<RateLimitException> { openai.socket() }
        fake.script(Reply.json(200, "{}"), Reply.empty(302).header("Location", fake.baseUrl() + "/models"))
        failure<ApiException> { openai.socket() }.status shouldBe 200
        failure<ApiException> { openai.socket() }.status shouldBe 302
        fake.requestCount() shouldBe 6
    }

    @Test
    suspend fun `a handshake is tried again, and what it failed by stays out of sight`() =
        onEverySocketEngine(configure = {
            maxRetries = 1
        }) {
            for (fault in listOf(Reply.error(500, "no"), Reply.closed(), Reply.reset(), Reply.raw("HTTP/1.1 1"))) {
                fake.script(fault)
                script(SocketScript.of("a"))
                openai.socket().apply { texts().first() shouldBe "a" }.close()
            }
            fake.requestCount() shouldBe 8
            fake.script(Reply.closed().times(2))
            failure<ConnectionException> { openai.socket() }
        }

    @Test
    suspend fun `a handshake without an answer ends when the head is overdue`() = onEverySocketEngine {
        fake.script(Reply.stall())
        val impatient = RequestOptions(timeouts = Timeouts(head = 300.milliseconds))
        failure<TimeoutException> { openai.socket(impatient) }.phase shouldBe TimeoutPhase.HEAD
        keptByJdk = 1..1
    }

    @Test
    suspend fun `a connection that breaks fails the messages, after all that came`() = onEverySocketEngine {
        val ends = listOf(
            SocketScript.of("a").cut(Cut.FIN),
            SocketScript.of("a").textCutAfter("message", 4, Cut.FIN),
            SocketScript.of("a").raw(byteArrayOf(0x3F, 0x7F, 1, 2, 3, 4)),
        )
        for (end in ends) {
            script(end)
            val texts = mutableListOf<String>()
            failure<ConnectionException> { openai.socket().texts().collect { texts += it } }
            texts shouldContainExactly listOf("a")
            shouldClose()
        }
        script(SocketScript.of().awaitMessage().cut(Cut.RESET))
        val reset = openai.socket()
        reset.send("now")
        failure<ConnectionException> { reset.texts().collect() }
    }

    @Test
    suspend fun `a silent service is noticed, before the first message and between two`() = onEverySocketEngine {
        script(SocketScript.of("a"))
        val socket = openai.socket()
        val limits = Timeouts(firstEvent = 10.seconds, idle = 200.milliseconds)
        failure<TimeoutException> { socket.texts(limits).collect() }.phase shouldBe TimeoutPhase.IDLE
        val first = Timeouts(firstEvent = 200.milliseconds)
        failure<TimeoutException> { socket.texts(first).collect() }.phase shouldBe TimeoutPhase.FIRST_EVENT
        socket.cancel()
        shouldClose()
    }

    @Test
    suspend fun `a message above the limit is refused`() = onEverySocketEngine(configure = {
        maxEventBytes = 100_000
    }) {
        script(SocketScript.of("x".repeat(200_000)))
        failure<StreamException> { openai.socket().texts().collect() }
        shouldClose()
        script(SocketScript.of().fragments("x".repeat(200_000), 50_000))
        failure<StreamException> { openai.socket().texts().collect() }
        shouldClose()
    }

    @Test
    suspend fun `what is no JSON says so, and the socket goes on`() = onEverySocketEngine {
        val error = """{"type":"error","status":429,"error":{"code":"c"}}"""
        script(SocketScript.of("no JSON $KEY", """{"id":"a"}""", error))
        val socket = openai.socket()
        failure<DecodingException> { socket.read(Model.serializer(), socket.messages().first()) }
            .body shouldBe "no JSON (secret)"
        socket.read(Model.serializer(), socket.messages().first()).id shouldBe "a"
        socket.errorIn("""{"id":"a"}""".encodeToByteArray()) shouldBe null
        (socket.errorIn(socket.messages().first()) is RateLimitException) shouldBe true
        socket.close()
    }

    @Test
    suspend fun `bytes that are no UTF-8 are replaced, and the socket goes on`() = onEverySocketEngine {
        script(SocketScript.of().raw(byteArrayOf(TEXT, 3, 'a'.code.toByte(), -1, 'b'.code.toByte())).text("c"))
        val socket = openai.socket()
        socket.texts().take(2).toList() shouldContainExactly listOf("a\uFFFDb", "c")
        socket.close()
    }

    /** CIO refuses it when it is announced; OkHttp reads what comes of it. */
    @Test
    suspend fun `a message that announces a terabyte is refused, or is what came of it`() = onEverySocketEngine {
        val terabyte = byteArrayOf(TEXT, 127, 0, 0, 1, 0, 0, 0, 0, 0) + ByteArray(1000)
        script(SocketScript.of("a").raw(terabyte).cut(Cut.FIN))
        val texts = mutableListOf<String>()
        failure<OpenAIException> { openai.socket().texts().collect { texts += it } }
        texts shouldContainExactly listOf("a")
        shouldClose()
    }

    /** CIO says for a leave without a code what it has answered itself. */
    @Test
    suspend fun `a service that takes its leave without a reason, or for one, is told apart`() = onEverySocketEngine {
        for ((frame, said) in mapOf(
            byteArrayOf(CLOSE, 0) to if (carrier == Carrier.CIO) "1000 (OK)" else "1005",
            byteArrayOf(CLOSE, 2, 3, -13) to "1011",
            byteArrayOf(CLOSE, 2, 15, -96) to "4000",
        )) {
            script(SocketScript.of("a").raw(frame))
            val socket = openai.socket()
            socket.texts().toList() shouldContainExactly listOf("a")
            socket.ending.toString() shouldBe said
            shouldClose()
        }
    }

    /** CIO does not look, and its socket ends at once. */
    @Test
    suspend fun `an answer that only pretends to open a socket is a failure`() = on(Carrier.OKHTTP) {
        val head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        for (accept in listOf("", "Sec-WebSocket-Accept: nobody\r\n")) {
            fake.script(Reply.raw("$head$accept\r\n"))
            failure<ConnectionException> { openai.socket() }
            shouldClose()
        }
    }

    @Test
    suspend fun `a socket over TLS goes through a proxy's tunnel, or hears why there is none`() {
        val right = Certificate("DNS:localhost")
        onEverySocketEngine(FakeOpenAIOptions().tls(right.keyStore, Certificate.PASSWORD)) {
            fun by(proxy: HttpProxy) = client {
                baseUrl = "https://localhost:${fake.port()}/v1"
                trustManager = right.trust
                maxRetries = 2
                this.proxy = proxy
            }
            ForwardProxy(fake.port()).use { relay ->
                script(SocketScript.of("a").awaitMessage().text("b"))
                val socket = by(HttpProxy("127.0.0.1", relay.port)).socket()
                socket.send("x".repeat(100_000))
                socket.texts().take(2).toList() shouldContainExactly listOf("a", "b")
                relay.heads.single() shouldBe "CONNECT localhost:${fake.port()} HTTP/1.1"
                socket.close()
            }
            ForwardProxy(fake.port(), refusal = 502).use { relay ->
                val refusal = failure<ConnectionException> { by(HttpProxy("127.0.0.1", relay.port)).socket() }
                refusal.message shouldContain "the proxy 127.0.0.1:${relay.port} refused"
                refusal.delivery shouldBe Delivery.NOT_SENT
                relay.heads.size shouldBe 1
            }
            if (carrier != Carrier.OKHTTP) return@onEverySocketEngine
            ForwardProxy(fake.port(), "mole:burrow").use { relay ->
                script(SocketScript.of("a"))
                val socket = by(HttpProxy("127.0.0.1", relay.port, "mole", "burrow")).socket()
                socket.texts().first() shouldBe "a"
                fake.lastRequest().header("Proxy-Authorization") shouldBe null
                socket.close()
            }
        }
    }

    @Test
    suspend fun `closing the client ends its sockets`() = onEverySocketEngine {
        script(SocketScript.of("a"))
        script(SocketScript.of())
        val socket = openai.socket()
        val other = openai.socket()
        supervisorScope {
            val begun = CompletableDeferred<Unit>()
            val texts = async { socket.texts().collect { begun.complete(Unit) } }
            begun.await()
            openai.close()
            failure<IllegalStateException> { texts.await() }.message shouldBe "the client is closed"
        }
        failure<IllegalStateException> { other.send("late") }
        failure<IllegalStateException> { openai.socket() }
        shouldClose()
    }

    @Test
    suspend fun `a slow collector keeps the service waiting, not the messages in memory`() = onEverySocketEngine {
        script(SocketScript.of().repeated("x".repeat(1 shl 20), 300).close(1000, ""))
        val socket = openai.socket()
        val before = liveBytes()
        var received = 0
        var most = before
        socket.messages().collect {
            if (++received == 3) repeat(8) { most = maxOf(most, liveBytes()) }
        }
        received shouldBe 300
        withClue("megabytes") { (most - before shr 20).toInt() shouldBeLessThan 100 }
    }

    @Test
    suspend fun `Ktor's engine of the JDK's client loses what becomes of a socket, and opens none`() = on(Carrier.JDK) {
        shouldThrow<UnsupportedOperationException> { openai.socket() }.message shouldContain "use Engine.OK_HTTP"
        fake.requests().shouldBeEmpty()
    }

    private companion object {
        /** What the frames of a text and of a farewell begin with. */
        const val TEXT = 0x81.toByte()
        const val CLOSE = 0x88.toByte()
    }
}
