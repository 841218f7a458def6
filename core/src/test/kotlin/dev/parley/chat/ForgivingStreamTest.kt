package dev.parley.chat

import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.StreamTruncatedException
import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/** Streams of servers that leave members out, or write them otherwise. */
class ForgivingStreamTest : AnnotationSpec() {
    private suspend fun TestScope.accumulated(vararg chunks: String): ChatCompletion =
        FakeService(this, stream(events(*chunks) + DONE)).client().chat.stream(HELLO).toCompletion()

    private suspend fun TestScope.calls(vararg deltas: String): List<ToolCall> =
        accumulated(*deltas.map { """{"choices":[{"delta":{"tool_calls":[$it]}}]}""" }.toTypedArray()).toolCalls

    private fun finish(index: Int) = """{"choices":[{"index":$index,"delta":{},"finish_reason":"stop"}]}"""

    private fun call(id: String, name: String, arguments: String) = ToolCall.Function(id, FunctionCall(name, arguments))

    @Test
    fun `chunks may hold nothing but a delta`() = runTest {
        val whole =
            accumulated("""{"choices":[{"delta":{"content":"H"}}]}""", """{"choices":[{"delta":{"content":"i"}}]}""")
        whole.text shouldBe "Hi"
        whole.choices.single().index shouldBe 0
        for (last in listOf("""{"choices":[{"finish_reason":"stop"}]}""", """{"choices":null}""", "{}")) {
            withClue(last) { accumulated(chunk("Hi"), last).text shouldBe "Hi" }
        }
    }

    @Test
    fun `what comes empty later wipes nothing`() = runTest {
        val whole = accumulated(
            chunkOf("""[{"index":0,"delta":{"role":"assistant","content":"Hi"},"finish_reason":""}]"""),
            chunkOf("""[{"index":0,"delta":{"role":""},"finish_reason":"stop"}]""", ""","system_fingerprint":"fp""""),
            chunkOf("[]", ""","usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}"""),
            """{"id":"","object":"","created":0,"model":"","system_fingerprint":"","usage":{},
            "choices":[{"index":0,"delta":{"role":""},"finish_reason":""}]}""".replace("\n", ""),
        )
        whole.id shouldBe "chatcmpl-1"
        whole.model shouldBe "gpt-5.2"
        whole.created shouldBe Instant.ofEpochSecond(1_694_268_190)
        whole.systemFingerprint shouldBe "fp"
        whole.usage shouldBe CompletionUsage(2, 1, 3)
        whole.choices.single().message.role shouldBe Role.ASSISTANT
        whole.choices.single().finishReason shouldBe FinishReason.STOP
    }

    @Test
    fun `a finish reason of no text is none`() = runTest {
        val chunks = FakeService(this, stream(events("""{"choices":[{"delta":{},"finish_reason":""}]}""") + DONE))
            .client().chat.stream(HELLO).toList()
        chunks.single().choices.single().finishReason shouldBe null
    }

    @Test
    fun `calls are told apart by their ids where an index does not`() = runTest {
        val both = listOf(call("t1", "f", "{}"), call("t2", "g", "{}"))
        calls(
            """{"id":"t1","function":{"name":"f","arguments":"{}"}}""",
            """{"id":"t2","function":{"name":"g","arguments":"{}"}}""",
        ) shouldBe both
        calls(
            """{"id":"t1","function":{"name":"f","arguments":"{}"}},{"id":"t2","function":{"name":"g","arguments":"{}"}}""",
        ) shouldBe both
        calls(
            """{"index":0,"id":"t1","function":{"name":"f","arguments":"{"}}""",
            """{"index":0,"function":{"arguments":"}"}}""",
            """{"index":0,"id":"t2","function":{"name":"g","arguments":"{"}}""",
            """{"index":0,"id":"t2","function":{"arguments":"}"}}""",
        ) shouldBe both
        calls(
            """{"index":0,"id":"t1","function":{"name":"f","arguments":"{"}}""",
            """{"index":0,"id":"t2","function":{"name":"g","arguments":"{"}}""",
            """{"index":0,"id":"t1","function":{"arguments":"}"}}""",
            """{"index":0,"id":"t2","function":{"arguments":"}"}}""",
        ) shouldBe both
    }

    @Test
    fun `a call is put together however its pieces are written`() = runTest {
        val pieces = listOf(
            listOf("""{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"}}"""),
            listOf(
                """{"index":0,"id":"t1","type":"function","function":{"name":"f","arguments":"{"}}""",
                """{"index":0,"id":"","type":"","function":{"name":"","arguments":"}"}}""",
            ),
            listOf(
                """{"index":0,"id":"t1","function":{"name":null,"arguments":""}}""",
                """{"index":0,"id":null,"function":null}""",
                """{"index":0,"type":"function","function":{"name":"f","arguments":"{}"}}""",
            ),
            listOf("""{"index":0,"id":"t1","function":{"name":"f","arguments":{}}}"""),
            listOf(
                """{"index":0,"function":{"name":"f","arguments":"{"}}""",
                """{"index":0,"id":"t1","function":{"arguments":"}"}}""",
            ),
        )
        for (piece in pieces) {
            withClue(piece) { calls(*piece.toTypedArray()) shouldBe listOf(call("t1", "f", "{}")) }
        }
        calls("""{"index":0,"id":"t1","function":{"name":"f"}}""") shouldBe listOf(call("t1", "f", ""))
    }

    @Test
    fun `a call of a kind that is new is kept`() = runTest {
        val call = calls("""{"index":0,"id":"t1","type":"telepathy","telepathy":{"to":"you"}}""").single()
        call shouldBe
            ToolCall.Unknown(json("""{"id":"t1","type":"telepathy","telepathy":{"to":"you"}}""") as JsonObject)
    }

    @Test
    fun `a thought in parts is no text`() = runTest {
        fun thought(text: String) =
            """{"choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"$text"}]}]}}]}"""
        val reply = accumulated(thought("Hm"), thought("."), chunk("Hi"))
        reply.text shouldBe "Hi"
        reply.choices.single().message.reasoningContent shouldBe "Hm."
    }

    @Test
    fun `audio that is not base64 fails as what cannot be read`() = runTest {
        val audio = """{"choices":[{"delta":{"audio":{"id":"a","data":"%%%"}}}]}"""
        shouldThrow<DecodingException> { accumulated(chunk("Hi"), audio) }.body shouldBe "%%%"
    }

    @Test
    fun `a stream is complete when every choice has finished, though it does not say so`() = runTest {
        suspend fun text(n: Int?, vararg chunks: String) =
            FakeService(this, stream(events(*chunks))).client().chat.stream(HELLO.copy(n = n)).toCompletion().text
        text(null, chunk("Hi"), finish(0)) shouldBe "Hi"
        text(2, chunk("Hi"), finish(1), finish(0)) shouldBe "Hi"
        shouldThrow<StreamTruncatedException> { text(2, chunk("Hi"), finish(0)) }
        shouldThrow<StreamTruncatedException> { text(null, chunk("Hi")) }
    }

    @Test
    fun `the same request is judged anew each time it is sent`() = runTest {
        val service = FakeService(this, stream(events(chunk("Hi"), finish(0))), stream(events(chunk("Hi"))))
        val flow = service.client().chat.stream(HELLO)
        flow.toCompletion().text shouldBe "Hi"
        shouldThrow<StreamTruncatedException> { flow.toCompletion() }
    }

    @Test
    fun `a whole reply to a stream request is its only chunk`() = runTest {
        val calls = """[{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"}},
            {"id":"t2","type":"custom","custom":{"name":"c","input":"raw"}},{"id":"t3","type":"new","new":{"a":1}}]"""
        val reply = """{"id":"c1","object":"chat.completion","created":1,"model":"m","provider":"p","choices":[{"index":0,
            "message":{"role":"assistant","content":"Hi","tool_calls":$calls,"reasoning_content":"Hm.",
            "audio":{"id":"a","expires_at":2,"data":"AAE=","transcript":"t"}},"finish_reason":"stop","weight":1}],
            "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}"""
        val plain = FakeService(this, answer(reply)).client().chat.create(HELLO)
        val service = FakeService(this, answer(reply))
        service.client().chat.stream(HELLO).toList().single().text shouldBe "Hi"
        service.client().chat.stream(HELLO).toCompletion() shouldBe plain
    }

    @Test
    fun `a chunk that is the whole reply is read as a chunk`() = runTest {
        FakeService(this, answer(chunk("Hi"))).client().chat.stream(HELLO).toCompletion().text shouldBe "Hi"
    }
}
