package dev.parley.testkit

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import java.time.Duration

class RecordingTest : AnnotationSpec() {
    @Test
    fun `a request is recorded as it came`() = withFake { fake, client ->
        client.post("/chat/completions?a=1&b=x%20y&a=2", HI)
        val request = fake.lastRequest()
        request.method() shouldBe "POST"
        request.path() shouldBe "/v1/chat/completions"
        request.query() shouldBe "a=1&b=x%20y&a=2"
        request.queryParameters("a") shouldContainExactly listOf("1", "2")
        request.queryParameter("b") shouldBe "x y"
        request.queryParameter("c") shouldBe null
        request.header("AUTHORIZATION") shouldBe "Bearer sk-test"
        request.headers().getValue("content-type") shouldContainExactly listOf("application/json")
        request.bodyText() shouldBe HI
        request.bodyLength() shouldBe HI.length
        request.json()["model"] shouldBe "gpt-5.2"
        request.isComplete() shouldBe true
    }

    @Test
    fun `its text shows no secret`() = withFake { fake, client ->
        client.get("/models")
        fake.lastRequest().toString() shouldBe "GET /v1/models (0 bytes)"
        fake.lastRequest().toString() shouldNotContain "sk-test"
    }

    @Test
    fun `of a large body the first megabyte is kept`() = withFake { fake, client ->
        client.chat(chat("\"padding\":\"${"x".repeat(2_000_000)}\"")).at("object") shouldBe "chat.completion"
        fake.lastRequest().body().size shouldBe 1024 * 1024
        (fake.lastRequest().bodyLength() > 2_000_000) shouldBe true
    }

    @Test
    fun `a body beyond all bounds is 413`() = withFake { fake, client ->
        client.post("/chat/completions", "x".repeat(20_000_000)).statusCode() shouldBe 413
        fake.lastRequest().bodyLength() shouldBe 20_000_000
    }

    @Test
    fun `an upload that breaks off is recorded as incomplete`() = withFake { fake, _ ->
        RawClient(fake).use { it.write(it.postHead(length = 100) + "x".repeat(40)) }
        val request = fake.awaitRequests(1, Duration.ofSeconds(5)).single()
        request.isComplete() shouldBe false
        request.bodyLength() shouldBe 40
    }

    @Test
    fun `only the newest requests are kept`() = withFake(FakeOpenAIOptions().recordedRequests(2)) { fake, client ->
        listOf("/a", "/b", "/c").forEach { client.get(it) }
        fake.requests().map { it.path() } shouldContainExactly listOf("/v1/b", "/v1/c")
        fake.requestCount() shouldBe 3
    }

    @Test
    fun `waiting for requests that do not come fails`() = withFake { fake, _ ->
        shouldThrow<IllegalStateException> { fake.awaitRequests(1, Duration.ofMillis(10)) }
            .message shouldBe "0 of 1 requests came within PT0.01S"
        shouldThrow<IllegalStateException> { fake.lastRequest() }
    }

    @Test
    fun `a client that asks before it sends is told to continue`() = withFake { fake, _ ->
        RawClient(fake).use {
            it.write(it.postHead(HI.length).replace("Host", "Expect: 100-continue\r\nHost"))
            it.readUntil("\r\n\r\n") shouldBe "HTTP/1.1 100 Continue\r\n\r\n"
            it.write(HI).readUntil("\r\n") shouldBe "HTTP/1.1 200 OK\r\n"
        }
    }
}
