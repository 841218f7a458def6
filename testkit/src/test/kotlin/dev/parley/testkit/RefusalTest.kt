package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith

class RefusalTest : AnnotationSpec() {
    @Test
    fun `a missing key is the service's 401`() = withFake { fake, _ ->
        val reply = Client(fake, key = null).get("/models")
        reply.statusCode() shouldBe 401
        reply.error.at("code") shouldBe "invalid_api_key"
        reply.error.at("type") shouldBe "invalid_request_error"
        reply.header("x-request-id") shouldBe "req_fake_1"
    }

    @Test
    fun `a wrong key is refused without being repeated`() = withFake(FakeOpenAIOptions().apiKey("sk-right")) {
            fake,
            _,
        ->
        Client(fake, key = "sk-right").get("/models").statusCode() shouldBe 200
        val reply = Client(fake, key = "sk-wrong").get("/models")
        reply.statusCode() shouldBe 401
        reply.body() shouldNotContain "sk-wrong"
    }

    @Test
    fun `invalid chat requests are refused with param and code`() = withFake { _, client ->
        INVALID.forEach { (body, param, code) ->
            val reply = client.post("/chat/completions", body)
            reply.statusCode() shouldBe 400
            reply.error.at("type") shouldBe "invalid_request_error"
            reply.error.at("param") shouldBe param
            reply.error.at("code") shouldBe code
        }
    }

    @Test
    fun `malformed JSON is refused`() = withFake { _, client ->
        listOf("{", "", "[]", "Hi").forEach {
            val reply = client.post("/chat/completions", it)
            reply.statusCode() shouldBe 400
            reply.error.at("message") shouldStartWith "We could not parse the JSON body"
        }
    }

    @Test
    fun `another content type is refused`() = withFake { _, client ->
        val reply = client.post("/chat/completions", HI, type = "text/plain")
        reply.statusCode() shouldBe 400
        reply.error.at("code") shouldBe "unsupported_content_type"
    }

    @Test
    fun `an unknown path is 404 and a wrong method 405`() = withFake { _, client ->
        val unknown = client.get("/nowhere")
        unknown.statusCode() shouldBe 404
        unknown.error.at("message") shouldContain "Unknown request URL: GET /v1/nowhere."
        unknown.error.at("code") shouldBe "unknown_url"
        client.put("/models").statusCode() shouldBe 405
    }

    private companion object {
        val INVALID = listOf(
            Triple("""{"messages":[]}""", "model", "missing_required_parameter"),
            Triple("""{"model":7,"messages":[]}""", "model", "invalid_type"),
            Triple("""{"model":"m"}""", "messages", "missing_required_parameter"),
            Triple("""{"model":"m","messages":"Hi"}""", "messages", "invalid_type"),
            Triple("""{"model":"m","messages":[]}""", "messages", "empty_array"),
            Triple("""{"model":"m","messages":["Hi"]}""", "messages[0]", "invalid_type"),
            Triple("""{"model":"m","messages":[{}]}""", "messages[0].role", "missing_required_parameter"),
            Triple("""{"model":"m","messages":[{"role":"x"}]}""", "messages[0].role", "invalid_value"),
            Triple(chat("\"n\":0"), "n", "integer_below_min_value"),
            Triple(chat("\"top_logprobs\":1"), "top_logprobs", "invalid_value"),
            Triple(chat("\"modalities\":[\"audio\"]"), "audio", "missing_required_parameter"),
        )
    }
}
