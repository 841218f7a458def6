package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.comparables.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.measureTime

class ChatStreamTest : AnnotationSpec() {
    @Test
    fun `the role comes first, then words, the reason and DONE`() = withFake { _, client ->
        val events = client.events(chat("\"stream\":true"))
        deltas(events) shouldContainExactly listOf(
            """{"role":"assistant","content":"","refusal":null}""",
            """{"content":"You"}""",
            """{"content":" said:"}""",
            """{"content":" Hi"}""",
            "{}",
        )
        json(events[4]).at("choices", 0, "finish_reason") shouldBe "stop"
        events.last() shouldBe "[DONE]"
        ("usage" in json(events[0])) shouldBe false
    }

    @Test
    fun `usage comes last when it is asked for and is null before`() = withFake { _, client ->
        val events = client.events(chat("\"stream\":true,\"stream_options\":{\"include_usage\":true}"))
        json(events[0]).at("usage") shouldBe "null"
        val last = json(events[events.size - 2])
        last.at("choices") shouldBe "[]"
        last.at("usage", "total_tokens") shouldBe "4"
    }

    @Test
    fun `obfuscation can be switched off`() = withFake { _, client ->
        ("obfuscation" in json(client.events(chat("\"stream\":true"))[0])) shouldBe true
        val plain = client.events(chat("\"stream\":true,\"stream_options\":{\"include_obfuscation\":false}"))
        ("obfuscation" in json(plain[0])) shouldBe false
    }

    @Test
    fun `several choices take turns`() = withFake { _, client ->
        val events = client.events(chat("\"stream\":true,\"n\":2")).dropLast(1).map { json(it) }
        events.take(4).map { it.at("choices", 0, "index") } shouldContainExactly listOf("0", "1", "0", "1")
    }

    @Test
    fun `a function call comes with its name first and then fragments that make up its arguments`() =
        withFake { _, client ->
            val events = client.events(chat("\"stream\":true,$WEATHER"))
            val calls = events.dropLast(1).map { json(it) }.filter { "tool_calls" in it.at("choices", 0, "delta") }
                .filter { it.at(*CALL, "index") == "0" }
            calls[0].at(*CALL, "id") shouldBe "call_fake1"
            calls[0].at(*CALL, "function", "name") shouldBe "weather"
            calls[0].at(*CALL, "function", "arguments") shouldBe ""
            calls.drop(1).joinToString("") { it.at(*CALL, "function", "arguments") } shouldBe
                """{"city":"Hi","days":0}"""
            json(events[events.size - 2]).at("choices", 0, "finish_reason") shouldBe "tool_calls"
        }

    @Test
    fun `audio comes as transcript, sound and expiry`() = withFake { _, client ->
        val events = client.events(chat("\"stream\":true,\"modalities\":[\"audio\"],\"audio\":{}"))
        json(events[1]).at("choices", 0, "delta", "audio", "transcript") shouldBe "You"
        json(events[events.size - 3]).at("choices", 0, "delta", "audio", "id") shouldBe "audio_fake1"
    }

    @Test
    fun `logprobs come with each word`() = withFake { _, client ->
        val events = client.events(chat("\"stream\":true,\"logprobs\":true"))
        json(events[1]).at("choices", 0, "logprobs", "content", 0, "token") shouldBe "You"
    }

    @Test
    fun `a word delay makes a stream look alive`() {
        withFake(FakeOpenAIOptions().wordDelay(Duration.ofMillis(20))) { _, client ->
            measureTime { client.events(chat("\"stream\":true")) } shouldBeGreaterThan 90.milliseconds
        }
    }

    private fun deltas(events: List<String>) = events.dropLast(1).map { json(it).at("choices", 0, "delta") }
}

val CALL: Array<Any> = arrayOf("choices", 0, "delta", "tool_calls", 0)

const val WEATHER: String = """"tools":[{"type":"function","function":{"name":"weather","parameters":{"type":"object",
    "properties":{"city":{"type":"string"},"days":{"type":"integer"}}}}},
    {"type":"custom","custom":{"name":"shell"}},{"type":"function","function":{"name":"clock"}}]"""
