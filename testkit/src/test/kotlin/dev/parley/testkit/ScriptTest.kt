package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.comparables.shouldBeGreaterThan
import io.kotest.matchers.comparables.shouldBeLessThan
import io.kotest.matchers.shouldBe
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.measureTime

class ScriptTest : AnnotationSpec() {
    @Test
    fun `scripted replies come in order and then the service's own`() = withFake { fake, client ->
        fake.script(Reply.json(500, "{}")).script(Reply.json(503, "{}"))
        fake.repliesLeft() shouldBe 2
        List(3) { client.get("/models").statusCode() } shouldContainExactly listOf(500, 503, 200)
        fake.repliesLeft() shouldBe 0
    }

    @Test
    fun `a reply for one path waits for it`() = withFake { fake, client ->
        fake.script("GET", "/models/{model}", Reply.empty(204))
        client.get("/models").statusCode() shouldBe 200
        client.delete("/models/gpt-4o").statusCode() shouldBe 403
        client.get("/models/gpt-4o").statusCode() shouldBe 204
        client.get("/models/gpt-4o").statusCode() shouldBe 200
    }

    @Test
    fun `a reply can be given several times or for ever`() = withFake { fake, client ->
        fake.script(Reply.empty(500).always()).script(Reply.empty(429).times(2))
        List(5) { client.get("/models").statusCode() } shouldContainExactly listOf(429, 429, 500, 500, 500)
        fake.clearScript()
        client.get("/models").statusCode() shouldBe 200
    }

    @Test
    fun `a script needs no key`() = withFake { fake, _ ->
        fake.script(Reply.empty(200))
        Client(fake, key = null).get("/models").statusCode() shouldBe 200
    }

    @Test
    fun `a rate limit says when to come back`() = withFake { fake, client ->
        fake.script(Reply.rateLimited(Duration.ofMillis(1500)))
        val reply = client.get("/models")
        reply.statusCode() shouldBe 429
        reply.header("Retry-After") shouldBe "2"
        reply.header("Retry-After-Ms") shouldBe "1500"
        reply.error.at("code") shouldBe "rate_limit_exceeded"
    }

    @Test
    fun `an error is the service's JSON and its headers take the place of standard ones`() = withFake { fake, client ->
        fake.script(
            Reply.error(ServiceError.of(529, "Busy").type("overloaded").param("model")).header("X-Request-Id", "mine"),
        )
        val reply = client.get("/models")
        reply.statusCode() shouldBe 529
        reply.body() shouldBe """{"error":{"message":"Busy","type":"overloaded","param":"model","code":null}}"""
        reply.headers().allValues("x-request-id") shouldContainExactly listOf("mine")
    }

    @Test
    fun `a delay comes before the head`() = withFake { fake, client ->
        fake.script(Reply.empty(200).after(Duration.ofMillis(100)))
        measureTime { client.get("/models") } shouldBeGreaterThan 99.milliseconds
    }

    @Test
    fun `events may have names, comments and several lines`() = withFake { fake, client ->
        val stream = EventStream.of("a").event("error", "b\nc").comment("ping").raw("id: 7\n\n").repeated("d", 2).done()
        fake.script(Reply.events(stream))
        val reply = client.get("/models")
        reply.header("Content-Type") shouldBe "text/event-stream; charset=utf-8"
        reply.body() shouldBe "data: a\n\nevent: error\ndata: b\ndata: c\n\n: ping\n\nid: 7\n\n" +
            "data: d\n\ndata: d\n\ndata: [DONE]\n\n"
    }

    @Test
    fun `lines may end with CR LF or CR`() = withFake { fake, client ->
        fake.script(Reply.events(EventStream.of("a", "b").crlf())).script(Reply.events(EventStream.of("a").cr()))
        client.get("/models").body() shouldBe "data: a\r\n\r\ndata: b\r\n\r\n"
        client.get("/models").body() shouldBe "data: a\r\r"
    }

    @Test
    fun `an interval spreads the events`() = withFake { fake, client ->
        fake.script(Reply.events(EventStream.of("a", "b", "c").every(Duration.ofMillis(50))))
        measureTime { client.get("/models") } shouldBeGreaterThan 99.milliseconds
    }

    @Test
    fun `a flood is made while it is sent`() = withFake { fake, client ->
        fake.script(Reply.flood(500, "text/html", "<p>", 1_000_003))
        val reply = client.get("/models")
        reply.header("Content-Length") shouldBe "3000009"
        reply.body() shouldBe "<p>".repeat(1_000_003)
    }

    @Test
    fun `a second close does nothing and the first is quick, even with a stalled client`() {
        val fake = FakeOpenAI.start()
        fake.script(Reply.stall())
        RawClient(fake).get().use {
            fake.awaitRequests(1, Duration.ofSeconds(5))
            measureTime { fake.close() } shouldBeLessThan 300.milliseconds
            it.readAll().text shouldBe ""
        }
        fake.close()
    }

    @Test
    fun `no thread is left behind`() {
        withFake { _, client -> client.get("/models") }
        Thread.getAllStackTraces().keys.filter { it.isAlive && it.name.startsWith("fake-openai") } shouldBe emptyList()
    }
}
