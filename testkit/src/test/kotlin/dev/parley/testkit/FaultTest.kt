package dev.parley.testkit

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldEndWith
import io.kotest.matchers.string.shouldStartWith
import java.net.SocketTimeoutException
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException

class FaultTest : AnnotationSpec() {
    @Test
    fun `a scripted reset closes the socket with RST`() = reply(Reply.reset()) {
        it.text shouldBe ""
        it.end shouldBe RESET
    }

    @Test
    fun `a scripted close is FIN before any byte`() = reply(Reply.closed()) {
        it.text shouldBe ""
        it.end shouldBe "FIN"
    }

    @Test
    fun `raw bytes are sent as they stand`() = reply(Reply.raw("HTTP/1.1 200 O")) {
        it.text shouldBe "HTTP/1.1 200 O"
        it.end shouldBe "FIN"
    }

    @Test
    fun `raw bytes can end in a reset`() = reply(Reply.raw("HTTP/1.1 200 OK\r\n").cutAfter(4, Cut.RESET)) {
        it.text shouldBe "HTTP"
        it.end shouldBe RESET
    }

    @Test
    fun `garbage is no HTTP`() = reply(Reply.garbage()) {
        it.text.startsWith("HTTP") shouldBe false
        it.end shouldBe "FIN"
    }

    @Test
    fun `a truncated reply promises more than it sends`() = reply(Reply.truncated("""{"a":"bcde"}""")) {
        it.text shouldContain "Content-Length: 12\r\n"
        it.body shouldBe """{"a":""" + "\""
        it.end shouldBe "FIN"
    }

    @Test
    fun `a chunked reply can be cut inside a chunk`() =
        reply(Reply.json(200, "0123456789").chunked().cutAfter(4, Cut.FIN)) {
            it.body shouldBe "a\r\n0123"
        }

    @Test
    fun `a chunked reply can lack its last chunk`() = reply(Reply.json(200, "{}").chunked().cutAfter(2, Cut.FIN)) {
        it.body shouldBe "2\r\n{}\r\n"
    }

    @Test
    fun `a body can come in pieces and be cut between them`() =
        reply(Reply.json(200, "abcdef").chunked().inPieces(2).cutAfter(4, Cut.FIN)) {
            it.body shouldBe "2\r\nab\r\n2\r\ncd\r\n"
        }

    @Test
    fun `a body can be reset on its way`() = reply(Reply.json(200, "abcdef").cutAfter(3, Cut.RESET)) {
        it.body shouldBe "abc"
        it.end shouldBe RESET
    }

    @Test
    fun `a stream can be cut between events`() =
        reply(Reply.events(EventStream.of("a", "b", "c").cutAfter(2, Cut.FIN))) {
            it.body shouldEndWith "data: a\n\ndata: b\n\n\r\n"
            it.end shouldBe "FIN"
        }

    @Test
    fun `a stream can be reset between events`() =
        reply(Reply.events(EventStream.of("a", "b", "c").cutAfter(2, Cut.RESET))) {
            it.body shouldEndWith "data: a\n\ndata: b\n\n\r\n"
            it.end shouldBe RESET
        }

    @Test
    fun `interim replies come first`() = reply(Reply.raw("").interim(103)) {
        it.text shouldStartWith "HTTP/1.1 103 "
    }

    @Test
    fun `a stream can fall silent with the socket open`() = withFake { fake, _ ->
        fake.script(Reply.events(EventStream.of("a").done().keepOpen()))
        RawClient(fake).get().use {
            it.readUntil("[DONE]\n\n\r\n")
            it.staysSilent()
            fake.openConnections() shouldBe 1
        }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
    }

    @Test
    fun `a stall never answers and notices when the client leaves`() = withFake { fake, _ ->
        fake.script(Reply.stall())
        RawClient(fake).get().use {
            it.staysSilent()
            fake.openConnections() shouldBe 1
        }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
    }

    @Test
    fun `a reply can come before the body and the rest is thrown away`() = withFake { fake, _ ->
        fake.script(Reply.error(413, "Too large").afterReceiving(1000))
        RawClient(fake).use {
            it.write(it.postHead(length = 5_000_000)).write("x".repeat(1000)).readUntil("Too large")
            it.write("x".repeat(1_000_000)).socket.shutdownOutput()
            it.readAll().end shouldBe "FIN"
        }
        fake.lastRequest().isComplete() shouldBe false
        fake.lastRequest().bodyLength() shouldBe 1000
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
    }

    @Test
    fun `an upload can be reset on its way`() = withFake { fake, _ ->
        fake.script(Reply.reset().afterReceiving(10))
        RawClient(fake).use {
            it.write(it.postHead(length = 5_000_000)).write("x".repeat(10)).readAll().end shouldBe RESET
        }
    }

    @Test
    fun `a server that does not read leaves an upload stuck`() = withFake { fake, _ ->
        fake.script(Reply.stall().unread())
        RawClient(fake).use {
            it.write(it.postHead(length = 100_000_000))
            val upload = CompletableFuture.runAsync { it.write("x".repeat(100_000_000)) }
            shouldThrow<TimeoutException> { upload.get(300, TimeUnit.MILLISECONDS) }
            fake.close()
            shouldThrow<ExecutionException> { upload.get(5, TimeUnit.SECONDS) }
        }
    }

    @Test
    fun `a connection can stall or end before TLS and HTTP`() = withFake { fake, _ ->
        fake.scriptConnection(Cut.RESET).scriptConnection(Cut.FIN).scriptConnection(Cut.STALL)
        RawClient(fake).get().use { it.readAll().end shouldBe RESET }
        RawClient(fake).get().use { it.readAll().text shouldBe "" }
        RawClient(fake).get().use { it.staysSilent() }
        RawClient(fake).get().use { it.readUntil("\r\n") shouldBe "HTTP/1.1 200 OK\r\n" }
    }

    @Test
    fun `what is no HTTP gets a 400`() = withFake { fake, _ ->
        RawClient(fake).write("\u0016\u0003\u0001 \r\n\r\n").use { it.readAll().text shouldStartWith "HTTP/1.1 400 " }
    }

    private fun RawClient.staysSilent() {
        socket.soTimeout = 50
        val silent = runCatching { socket.getInputStream().read() }.exceptionOrNull() is SocketTimeoutException
        silent shouldBe true
    }

    private fun reply(reply: Reply, check: (RawClient.Received) -> Unit) = withFake { fake, _ ->
        fake.script(reply)
        RawClient(fake).get().use { check(it.readAll()) }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
    }
}
