package dev.parley.testkit

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import java.io.UncheckedIOException
import java.time.Duration

class ConnectionsTest : AnnotationSpec() {
    @Test
    fun `connections are counted while they are open`() = withFake { fake, _ ->
        val clients = List(3) { RawClient(fake).get().apply { readUntil("\r\n\r\n") } }
        fake.openConnections() shouldBe 3
        clients[0].close()
        fake.awaitNoConnections(Duration.ofMillis(10)) shouldBe false
        clients.forEach { it.close() }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
        fake.openConnections() shouldBe 0
        fake.connectionsAccepted() shouldBe 3
    }

    @Test
    fun `a connection is kept for the next request`() = withFake { fake, client ->
        repeat(3) { client.chat(HI) }
        fake.connectionsAccepted() shouldBe 1
    }

    @Test
    fun `requests sent in one go are answered in order`() = withFake { fake, _ ->
        fake.script(Reply.json(200, "1").after(Duration.ofMillis(50))).script(Reply.json(200, "2"))
        RawClient(fake).get().get().use {
            it.readUntil("\r\n\r\n1")
            it.readUntil("\r\n\r\n2")
        }
    }

    @Test
    fun `a client that asks for it is closed after the reply`() = withFake { fake, _ ->
        RawClient(fake).write("GET /v1/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").use {
            it.readAll().end shouldBe "FIN"
        }
        fake.script(Reply.empty(200).header("Connection", "close"))
        RawClient(fake).get().use { it.readAll().end shouldBe "FIN" }
    }

    @Test
    fun `a thousand connections are open and answered at once`() = withFake { fake, _ ->
        fake.script(Reply.events(EventStream.of("a", "b").every(Duration.ofMillis(300)).done()).times(COUNT))
        val clients = List(COUNT) { RawClient(fake).get() }
        clients.forEach { it.readUntil("data: a\n\n") shouldStartWith "HTTP/1.1 200" }
        fake.openConnections() shouldBe COUNT
        clients.forEach { it.readUntil("[DONE]\n\n\r\n0\r\n\r\n") }
        clients.forEach { it.close() }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
        fake.requestCount() shouldBe COUNT
    }

    @Test
    fun `a client that leaves in the middle of a stream is let go`() = withFake { fake, _ ->
        fake.script(Reply.flood(200, "text/plain", "x", 1_000_000_000_000))
        RawClient(fake).get().use { it.readUntil("xxx") }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
    }

    @Test
    fun `a port that is taken is told`() = withFake { fake, _ ->
        shouldThrow<UncheckedIOException> { FakeOpenAI.start(FakeOpenAIOptions().port(fake.port())) }
    }

    private companion object {
        const val COUNT = 1000
    }
}
