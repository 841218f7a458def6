package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldEndWith
import io.kotest.matchers.string.shouldStartWith
import java.time.Duration
import java.util.concurrent.TimeUnit

class SocketsTest : AnnotationSpec() {
    private fun create(members: String) = """{"type":"response.create","model":"gpt-5.2",$members}"""

    private fun SocketClient.textOf(message: String): String {
        send(message)
        return generateSequence { json(next()) }.first { it.at("type") == "response.completed" }
            .at("response", "output", 0, "content", 0, "text")
    }

    private fun SocketClient.end() = end.get(10, TimeUnit.SECONDS)

    @Test
    fun `responses come over one socket, in turn, and each may go on with the last`() = withFake { fake, _ ->
        val socket = SocketClient(fake, "/responses")
        socket.send(create("\"input\":\"Hi\",\"store\":false"))
        socket.typesUntil("response.completed").distinct() shouldContainExactly listOf(
            "response.created",
            "response.in_progress",
            "response.output_item.added",
            "response.content_part.added",
            "response.output_text.delta",
            "response.output_text.done",
            "response.content_part.done",
            "response.output_item.done",
            "response.completed",
        )
        val next = create("\"input\":\"Again\",\"previous_response_id\":\"resp_fake1\",\"store\":false")
        socket.textOf(next) shouldBe "You said: Again"
        socket.send(next).next() shouldStartWith
            """{"type":"error","status":400,"error":{"message":"Previous response"""
        fake.lastRequest().messages().size shouldBe 3
        socket.leave().end() shouldBe "1000 done"
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
    }

    @Test
    fun `what is no event for a response is an error, and the socket goes on`() = withFake { fake, _ ->
        val socket = SocketClient(fake, "/responses")
        val mistakes = listOf(create("\"input\":\"Hi\",\"stream\":true"), create("\"input\":[]"))
        for (message in listOf("no JSON", """{"type":"x"}""") + mistakes) {
            json(socket.send(message).next()).at("status") shouldBe "400"
        }
        socket.textOf(create("\"input\":\"Hi\"")) shouldBe "You said: Hi"
    }

    @Test
    fun `a handshake needs a key, and a socket a handshake`() = withFake(FakeOpenAIOptions()) { fake, client ->
        SocketClient.refused { SocketClient(fake, "/responses", key = null) } shouldBe 401
        client.get("/responses").statusCode() shouldBe 426
        fake.script(Reply.error(403, "Not here"))
        SocketClient.refused { SocketClient(fake, "/responses") } shouldBe 403
    }

    @Test
    fun `a script sends messages whole and in parts, waits, and says goodbye`() = withFake { fake, _ ->
        val long = "äöü".repeat(30_000)
        val script = SocketScript.of("a").fragments(long, 1000).awaitMessage().repeated("b", 2).close(1011, "why")
        fake.script(Reply.socket(script))
        val socket = SocketClient(fake, "/anything")
        listOf(socket.next(), socket.next()) shouldContainExactly listOf("a", long)
        socket.send("go on")
        listOf(socket.next(), socket.next()) shouldContainExactly listOf("b", "b")
        socket.end() shouldBe "1011 why"
        fake.lastRequest().messages() shouldContainExactly listOf("go on")
    }

    @Test
    fun `a script can end in the middle of a message`() = withFake { fake, _ ->
        // By hand: the JDK's WebSocket now and then overlooks that a connection has ended.
        for ((how, end) in listOf(Cut.FIN to "FIN", Cut.RESET to RESET)) {
            fake.script(Reply.socket(SocketScript.of().textCutAfter("message", 5, how)))
            val received = RawClient(fake).use { it.upgrade("/anything").readAll() }
            received.end shouldBe end
            if (how == Cut.FIN) received.body shouldEndWith "\u0007mes"
        }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
    }
}
