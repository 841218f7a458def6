package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import java.util.Base64

class ChatTest : AnnotationSpec() {
    @Test
    fun `the answer repeats what the user said last`() = withFake { _, client ->
        val reply = client.chat(HI)
        reply.at("id") shouldBe "chatcmpl-fake1"
        reply.at("object") shouldBe "chat.completion"
        reply.at("model") shouldBe "gpt-5.2"
        reply.at("choices", 0, "message", "content") shouldBe "You said: Hi"
        reply.at("choices", 0, "message", "role") shouldBe "assistant"
        reply.at("choices", 0, "finish_reason") shouldBe "stop"
        reply.at("choices", 0, "logprobs") shouldBe "null"
    }

    @Test
    fun `content in parts is read as well`() = withFake { _, client ->
        val parts = """[{"type":"text","text":"Hi"},{"type":"text","text":"there"}]"""
        client.chat("""{"model":"m","messages":[{"role":"user","content":$parts}]}""")
            .at("choices", 0, "message", "content") shouldBe "You said: Hi there"
    }

    @Test
    fun `words pass for tokens`() = withFake { _, client ->
        val usage = client.chat(chat("\"n\":2", user = "one two three")).getValue("usage") as JsonObject
        usage.at("prompt_tokens") shouldBe "3"
        usage.at("completion_tokens") shouldBe "10"
        usage.at("total_tokens") shouldBe "13"
        usage.at("prompt_tokens_details", "cached_tokens") shouldBe "0"
        usage.at("completion_tokens_details", "reasoning_tokens") shouldBe "0"
    }

    @Test
    fun `n asks for so many choices`() = withFake { _, client ->
        val choices = client.chat(chat("\"n\":3")).getValue("choices").jsonArray
        choices shouldHaveSize 3
    }

    @Test
    fun `a stop sequence cuts the answer before it`() = withFake { _, client ->
        val reply = client.chat(chat("\"stop\":[\"never\",\" brown\"]", user = "quick brown fox"))
        reply.at("choices", 0, "message", "content") shouldBe "You said: quick"
        reply.at("choices", 0, "finish_reason") shouldBe "stop"
    }

    @Test
    fun `max_completion_tokens ends the answer with length`() = withFake { _, client ->
        val reply = client.chat(chat("\"max_completion_tokens\":2"))
        reply.at("choices", 0, "message", "content") shouldBe "You said:"
        reply.at("choices", 0, "finish_reason") shouldBe "length"
    }

    @Test
    fun `json_object gets an object`() = withFake { _, client ->
        client.chat(chat("\"response_format\":{\"type\":\"json_object\"}"))
            .at("choices", 0, "message", "content") shouldBe """{"echo":"Hi"}"""
    }

    @Test
    fun `json_schema gets a value that fits it`() = withFake { _, client ->
        val content = client.chat(chat("\"response_format\":{\"type\":\"json_schema\",\"json_schema\":$SCHEMA}"))
            .at("choices", 0, "message", "content")
        content shouldBe """{"name":"Hi","age":18,"tags":["Hi"],"kind":"cat","next":{"ok":true},"none":null}"""
    }

    @Test
    fun `logprobs come a word at a time with their alternatives`() = withFake { _, client ->
        val reply = client.chat(chat("\"logprobs\":true,\"top_logprobs\":2"))
        reply.at("choices", 0, "logprobs", "content", 2, "token") shouldBe " Hi"
        reply.at("choices", 0, "logprobs", "content", 2, "bytes") shouldBe "[32,72,105]"
        reply.at("choices", 0, "logprobs", "content", 0, "top_logprobs", 1, "logprob") shouldBe "-0.25"
    }

    @Test
    fun `audio comes with its transcript in place of text`() = withFake { _, client ->
        val reply = client.chat(chat(AUDIO))
        val message = (reply.getValue("choices").jsonArray[0] as JsonObject)
        message.at("message", "content") shouldBe "null"
        message.at("message", "audio", "transcript") shouldBe "You said: Hi"
        Base64.getDecoder().decode(message.at("message", "audio", "data")).decodeToString(0, 4) shouldBe "RIFF"
    }

    @Test
    fun `time is the injected clock's`() {
        val clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC)
        withFake(FakeOpenAIOptions().lenient().clock(clock)) { fake, client ->
            client.chat(HI).at("created") shouldBe "1700000000"
            fake.lastRequest().receivedAt() shouldBe clock.instant()
        }
    }

    @Test
    fun `every reply carries the service's headers`() = withFake { _, client ->
        client.get("/models").header("x-request-id") shouldBe "req_fake_1"
        val reply = client.get("/nowhere")
        reply.header("x-request-id") shouldBe "req_fake_2"
        reply.header("openai-processing-ms") shouldBe "7"
        reply.header("x-ratelimit-limit-requests") shouldBe "10000"
        reply.header("x-ratelimit-reset-requests") shouldBe "1s"
        reply.header("x-ratelimit-reset-tokens") shouldBe "6m0s"
        reply.header("openai-version") shouldBe "2020-10-01"
    }

    @Test
    fun `the bench model answers from memory`() = withFake { _, client ->
        val request = """{"model":"bench-20000","stream":true,"messages":[{"role":"user","content":"Hi"}]}"""
        val events = client.events(request)
        events shouldHaveSize 20_003
        events[1] shouldStartWith """{"id":"chatcmpl-fake0","object":"chat.completion.chunk""""
        events.last() shouldBe "[DONE]"
        client.chat(request.replace("true", "false")).at("choices", 0, "message", "content") shouldBe " word"
    }

    private companion object {
        const val AUDIO = """"modalities":["text","audio"],"audio":{"voice":"alloy","format":"wav"}"""
        const val SCHEMA = """{"name":"pet","schema":{"type":"object","${'$'}defs":{"s":{"type":"object","properties":
            {"ok":{"type":"boolean"}}}},"properties":{"name":{"type":"string"},"age":{"type":"integer","minimum":18},
            "tags":{"type":"array","items":{"type":"string"}},"kind":{"enum":["cat","dog"]},
            "next":{"${'$'}ref":"#/${'$'}defs/s"},"none":{"anyOf":[{"type":"null"},{"type":"string"}]}}}}"""
    }
}

fun chat(member: String, user: String = "Hi"): String =
    """{"model":"gpt-5.2","messages":[{"role":"user","content":"$user"}],$member}"""
