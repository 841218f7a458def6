package dev.parley.chat

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest

class ChatCompletionAccumulatorTest : AnnotationSpec() {
    private fun plain(text: String) = OpenAIJson.decodeFromString(ChatCompletion.serializer(), text)

    private fun completionOf(choices: String, more: String = "") = plain(
        """{"id":"chatcmpl-1","object":"chat.completion","created":1694268190,"model":"gpt-5.2","choices":$choices$more}""",
    )

    private suspend fun TestScope.accumulated(vararg chunks: String): ChatCompletion =
        FakeService(this, stream(events(*chunks) + DONE)).client().chat.stream(HELLO).toCompletion()

    private fun delta(delta: String, index: Int = 0, finish: String = "null", logprobs: String = "null") =
        """{"index":$index,"delta":$delta,"finish_reason":$finish,"logprobs":$logprobs}"""

    @Test
    fun `text comes together, with usage and the rest of the last chunks`() = runTest {
        val usage = """{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}"""
        accumulated(
            chunkOf(
                "[${delta("""{"role":"assistant","content":""}""")}]",
                ""","service_tier":"default","system_fingerprint":"fp_1","usage":null""",
            ),
            chunkOf("[${delta("""{"content":"Hel"}""")}]"),
            chunkOf("[${delta("""{"content":"lo"}""")}]"),
            chunkOf("[${delta("{}", finish = "\"stop\"")}]"),
            chunkOf("[]", ""","usage":$usage"""),
        ) shouldBe completionOf(
            """[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]""",
            ""","service_tier":"default","system_fingerprint":"fp_1","usage":$usage""",
        )
    }

    @Test
    fun `tool calls come together by their index`() = runTest {
        fun calls(calls: String) = chunkOf("[${delta("""{"tool_calls":[$calls]}""")}]")
        accumulated(
            chunkOf("[${delta("""{"role":"assistant","content":null}""")}]"),
            calls("""{"index":0,"id":"call_1","type":"function","function":{"name":"f","arguments":""}}"""),
            calls("""{"index":0,"function":{"arguments":"{\"a\""}}"""),
            calls(
                """{"index":1,"id":"call_2","type":"custom","custom":{"name":"c","input":"ra"}},{"index":0,"function":{"arguments":":1}"}}""",
            ),
            calls("""{"index":1,"custom":{"input":"w"}}"""),
            chunkOf("[${delta("{}", finish = "\"tool_calls\"")}]"),
        ) shouldBe completionOf(
            """[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[
            {"id":"call_1","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}},
            {"id":"call_2","type":"custom","custom":{"name":"c","input":"raw"}}]},"finish_reason":"tool_calls"}]""",
        )
    }

    @Test
    fun `several choices are kept apart and put in order`() = runTest {
        accumulated(
            chunkOf("[${delta("""{"content":"b"}""", index = 1)}]"),
            chunkOf("[${delta("""{"content":"a"}""", index = 0)},${delta("""{"content":"B"}""", index = 1)}]"),
            chunkOf("[${delta("""{"content":"A"}""", index = 0, finish = "\"stop\"")}]"),
            chunkOf("[${delta("{}", index = 1, finish = "\"length\"")}]"),
        ) shouldBe completionOf(
            """[{"index":0,"message":{"role":"assistant","content":"aA"},"finish_reason":"stop"},
            {"index":1,"message":{"role":"assistant","content":"bB"},"finish_reason":"length"}]""",
        )
    }

    @Test
    fun `refusals, log probabilities, annotations and the deprecated call come together`() = runTest {
        fun token(token: String) = """{"token":"$token","logprob":-0.5,"bytes":[1],"top_logprobs":[]}"""
        val note = """{"type":"url_citation","url_citation":{"start_index":1,"end_index":2,"url":"u","title":"t"}}"""
        accumulated(
            chunkOf("[${delta("""{"refusal":"I "}""", logprobs = """{"content":[${token("a")}],"refusal":null}""")}]"),
            chunkOf(
                "[${delta(
                    """{"refusal":"won't","annotations":[$note]}""",
                    logprobs = """{"content":[${token("b")}],"refusal":[${token("c")}]}""",
                )}]",
            ),
            chunkOf("[${delta("""{"function_call":{"name":"f","arguments":"{"}}""")}]"),
            chunkOf("[${delta("""{"function_call":{"arguments":"}"}}""", finish = "\"function_call\"")}]"),
        ) shouldBe completionOf(
            """[{"index":0,"message":{"role":"assistant","refusal":"I won't","annotations":[$note],
            "function_call":{"name":"f","arguments":"{}"}},"finish_reason":"function_call",
            "logprobs":{"content":[${token("a")},${token("b")}],"refusal":[${token("c")}]}}]""",
        )
    }

    @Test
    fun `pieces of speech come together`() = runTest {
        fun audio(audio: String) = chunkOf("[${delta("""{"audio":$audio}""")}]")
        accumulated(
            audio("""{"id":"audio_1","transcript":"Hel"}"""),
            audio("""{"data":"AAE=","transcript":"lo"}"""),
            audio("""{"data":"AgM="}"""),
            audio("""{"expires_at":1729018505}"""),
        ) shouldBe completionOf(
            """[{"index":0,"message":{"role":"assistant",
            "audio":{"id":"audio_1","expires_at":1729018505,"data":"AAECAw==","transcript":"Hello"}}}]""",
        )
    }

    @Test
    fun `a truncated stream carries what had come`() = runTest {
        val service = FakeService(this, stream(events(chunk("a"), chunk("b"))))
        val failure = shouldThrow<StreamTruncatedException> { service.client().chat.stream(HELLO).toCompletion() }
        failure.received shouldBe 2L
        failure.requestId shouldBe "req_1"
        failure.partial.shouldBeInstanceOf<ChatCompletion>().text shouldBe "ab"
        val empty = shouldThrow<StreamTruncatedException> {
            FakeService(this, stream(DONE)).client().chat.stream(HELLO).toCompletion()
        }
        empty.partial shouldBe null
    }

    @Test
    fun `a stream that breaks carries what had come, and why`() = runTest {
        val reply =
            answer(events(chunk("a")), contentType = "text/event-stream", headers = mapOf("Content-Length" to "9999"))
        val flow = FakeService(this, reply).client().chat.stream(HELLO)
        val failure = shouldThrow<StreamTruncatedException> { flow.toCompletion() }
        failure.partial.shouldBeInstanceOf<ChatCompletion>().text shouldBe "a"
        failure.cause.shouldBeInstanceOf<ConnectionException>()
        val broken = shouldThrow<StreamTruncatedException> { flow.toList() }
        broken.received shouldBe 1
        broken.partial shouldBe null
        broken.cause.shouldBeInstanceOf<ConnectionException>()
    }

    @Test
    fun `an error of the service stays what it is, and keeps what had come`() = runTest {
        val service = FakeService(this, stream(events(chunk("a"), """{"error":{"message":"m","code":"c"}}""")))
        val failure = shouldThrow<OpenAIException> { service.client().chat.stream(HELLO).toCompletion() }
        failure.shouldBeInstanceOf<ApiException>().code shouldBe "c"
        val cut = failure.suppressed.single().shouldBeInstanceOf<StreamTruncatedException>()
        cut.partial.shouldBeInstanceOf<ChatCompletion>().text shouldBe "a"
    }

    @Test
    fun `a completion can be looked at while it grows`() = runTest {
        val pieces = ChatCompletionAccumulator()
        pieces.completion() shouldBe null
        val texts = FakeService(
            this,
            stream(events(chunk("a"), chunk("b")) + DONE),
        ).client().chat.stream(HELLO).toList().map {
            pieces.add(it)
            pieces.completion()?.text
        }
        texts shouldBe listOf("a", "ab")
    }
}
