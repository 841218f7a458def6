package dev.parley.chat

import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FakeService.Companion.stream
import dev.parley.ListRequest
import dev.parley.SortOrder
import dev.parley.generation.FinishReason
import dev.parley.json
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Instant

class ChatCompletionsTest : AnnotationSpec() {
    private fun stored(id: String, metadata: String = "{}") =
        """{"object":"chat.completion","id":"$id","model":"gpt-5.4","created":1738960610,"request_id":"req_ded8",
        "tool_choice":null,"usage":{"total_tokens":31,"completion_tokens":18,"prompt_tokens":13},"seed":4944116822809979520,
        "top_p":1.0,"temperature":1.0,"system_fingerprint":"fp_50cad350e4","input_user":null,"service_tier":"default",
        "tools":null,"metadata":$metadata,"choices":[{"index":0,"message":{"content":"Mind of circuits hum,  \nLearning — ",
        "role":"assistant","tool_calls":null,"function_call":null},"finish_reason":"stop","logprobs":null}],
        "response_format":null}"""

    @Test
    fun `a completion is created`() = runTest {
        val service = FakeService(this, answer(COMPLETION))
        val request =
            ChatCompletionRequest("gpt-5.2", listOf(developer("You are a helpful assistant."), user("Hello!")))
        val reply = service.client().chat.create(request)
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/chat/completions"
        seen.contentType shouldBe "application/json"
        json(seen.body) shouldBe json(
            """{"model":"gpt-5.2","messages":[{"role":"developer","content":"You are a helpful assistant."},
            {"role":"user","content":"Hello!"}]}""",
        )
        reply.id shouldBe "chatcmpl-1"
        reply.text shouldBe "Hi"
        reply.toolCalls shouldBe emptyList()
        reply.created shouldBe Instant.ofEpochSecond(1_741_569_952)
        reply.choices.single().finishReason shouldBe FinishReason.STOP
        reply.choices.single().message.role shouldBe Role.ASSISTANT
    }

    @Test
    fun `a completion is streamed`() = runTest {
        val service = FakeService(this, stream(events(chunk("Hel"), chunk("lo")) + DONE))
        val chunks = service.client().chat.stream(HELLO).toList()
        chunks.joinToString("") { it.text } shouldBe "Hello"
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/chat/completions"
        json(seen.body) shouldBe
            json("""{"model":"gpt-5.2","messages":[{"role":"user","content":"Hello!"}],"stream":true}""")
    }

    @Test
    fun `a stored completion is retrieved`() = runTest {
        val service = FakeService(this, answer(stored("chatcmpl-abc123")))
        val reply = service.client().chat.retrieve("chatcmpl-abc123")
        service.seen.single().call shouldBe "GET /v1/chat/completions/chatcmpl-abc123"
        service.seen.single().body shouldBe ""
        reply.text shouldBe "Mind of circuits hum,  \nLearning — "
        reply.usage?.totalTokens shouldBe 31L
        reply.metadata shouldBe emptyMap()
        reply.systemFingerprint shouldBe "fp_50cad350e4"
    }

    @Test
    fun `the metadata of a stored completion is updated`() = runTest {
        val service = FakeService(this, answer(stored("chat_abc123", """{"foo":"bar"}""")))
        val reply = service.client().chat.update("chat_abc123", ChatCompletionUpdateRequest(mapOf("foo" to "bar")))
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/chat/completions/chat_abc123"
        json(seen.body) shouldBe json("""{"metadata":{"foo":"bar"}}""")
        reply.metadata shouldBe mapOf("foo" to "bar")
    }

    @Test
    fun `the metadata of a stored completion is taken away`() = runTest {
        val service = FakeService(this, answer(stored("chat_abc123", "null")))
        service.client().chat.update("chat_abc123", ChatCompletionUpdateRequest(null)).metadata shouldBe null
        service.seen.single().body shouldBe """{"metadata":null}"""
    }

    @Test
    fun `a stored completion is deleted`() = runTest {
        val service =
            FakeService(this, answer("""{"object":"chat.completion.deleted","id":"chat_abc123","deleted":true}"""))
        service.client().chat.delete("chat_abc123") shouldBe Deleted("chat_abc123", true, "chat.completion.deleted")
        service.seen.single().call shouldBe "DELETE /v1/chat/completions/chat_abc123"
    }

    @Test
    fun `stored completions are listed page by page`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"object":"list","data":[${stored(
                    "a",
                )},${stored("b")}],"first_id":"a","last_id":"b","has_more":true}""",
            ),
            error(500),
            answer("""{"object":"list","data":[${stored("c")}],"first_id":"c","last_id":"c","has_more":false}"""),
        )
        val request = ChatCompletionListRequest("gpt-5.4", mapOf("a b" to "c&d", "e" to "f"), 2, "z", SortOrder.DESC)
        service.client().chat.list(request).all().toList().map { it.id } shouldBe listOf("a", "b", "c")
        val (first, failed, second) = service.seen
        first.call shouldBe "GET /v1/chat/completions"
        first.query shouldBe mapOf(
            "model" to listOf("gpt-5.4"),
            "metadata[a b]" to listOf("c&d"),
            "metadata[e]" to listOf("f"),
            "limit" to listOf("2"),
            "after" to listOf("z"),
            "order" to listOf("desc"),
        )
        failed.query shouldBe second.query
        second.query shouldBe first.query + ("after" to listOf("b"))
    }

    @Test
    fun `a list without a request asks for everything`() = runTest {
        val service = FakeService(this, answer("""{"data":[]}"""))
        val page = service.client().chat.list()
        service.seen.single().query shouldBe emptyMap()
        page.data shouldBe emptyList()
        page.lastId shouldBe null
        page.hasMore shouldBe false
    }

    @Test
    fun `the messages of a stored completion are listed`() = runTest {
        val message = """{"id":"m-0","role":"user","content":"write a haiku about ai","name":null,
            "content_parts":[{"type":"text","text":"write"},{"type":"image_url","image_url":{"url":"https://a/b.png"}}]}"""
        val service = FakeService(
            this,
            answer("""{"object":"list","data":[$message],"first_id":"m-0","last_id":"m-0","has_more":false}"""),
        )
        val page = service.client().chat.messages(
            "chat_abc123",
            ListRequest(limit = 5, after = "x", order = SortOrder.ASC),
        )
        val seen = service.seen.single()
        seen.call shouldBe "GET /v1/chat/completions/chat_abc123/messages"
        seen.query shouldBe mapOf("limit" to listOf("5"), "after" to listOf("x"), "order" to listOf("asc"))
        page.data.single().content shouldBe "write a haiku about ai"
        page.data.single().contentParts shouldBe listOf(ContentPart.text("write"), ContentPart.image("https://a/b.png"))
    }
}
