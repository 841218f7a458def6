package dev.parley.okhttp

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.OpenAIException
import dev.parley.testkit.Cut
import dev.parley.testkit.EventStream
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.time.Duration

/** All that came of a stream is handed out before the failure that ended it, however slowly it is taken. */
class BrokenStreamsTest : AnnotationSpec() {
    private val whole = EventStream.of(List(EVENTS) { chunk("$it") })
    private val body = List(EVENTS) { "data: ${chunk("$it")}\n\n" }.joinToString("")

    @Test
    suspend fun `all events come before the break, though they came in one burst with it`() {
        val cuts = mapOf(
            "between chunks" to Reply.events(whole.cutAfter(EVENTS, Cut.FIN)),
            "within a chunk" to Reply.text(200, "text/event-stream", body + body).chunked()
                .inPieces(body.length).cutAfter(body.length + 9L, Cut.FIN),
            "short of its length" to Reply.text(
                200,
                "text/event-stream",
                body + body,
            ).cutAfter(body.length + 9L, Cut.FIN),
        )
        for ((name, reply) in cuts) withClue(name) { received(reply) shouldBe List(EVENTS) { "$it" } }
    }

    /** Takes the first event, and the rest when the server has closed the connection. */
    private suspend fun received(reply: Reply): List<String> = FakeOpenAI.start().use { fake ->
        fake.script(reply)
        val openai = OpenAI {
            apiKey = "sk-test"
            baseUrl = fake.baseUrl()
            engine = Engine.OK_HTTP
        }
        val texts = mutableListOf<String>()
        openai.use {
            shouldThrow<OpenAIException> {
                it.chat.stream(HELLO).collect { chunk ->
                    if (texts.isEmpty()) fake.awaitNoConnections(Duration.ofSeconds(10)) shouldBe true
                    texts += chunk.text
                }
            }
        }
        texts
    }

    private companion object {
        private const val EVENTS = 300
    }
}
