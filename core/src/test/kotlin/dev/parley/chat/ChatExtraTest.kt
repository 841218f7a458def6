package dev.parley.chat

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.json
import dev.parley.json.Extra
import dev.parley.tools.FunctionDefinition
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** Members that nobody described: readable, put together, and sent back. */
class ChatExtraTest : AnnotationSpec() {
    private fun delta(delta: String, more: String = "") = chunkOf("""[{"index":0,"delta":$delta$more}]""")

    private suspend fun TestScope.accumulated(vararg chunks: String): ChatCompletion =
        FakeService(this, stream(events(*chunks) + DONE)).client().chat.stream(HELLO).toCompletion()

    /** The message as it goes out in the next request. */
    private suspend fun TestScope.sent(message: ChatMessage): JsonElement {
        val service = FakeService(this, answer(COMPLETION))
        service.client().chat.create(HELLO.copy(messages = listOf(message)))
        return json(service.seen.single().body).jsonObject.getValue("messages").jsonArray.single()
    }

    @Test
    fun `members of every object of a reply are readable`() = runTest {
        val call = """{"id":"t1","type":"function","function":{"name":"f","arguments":"{}","x":5},"x":4}"""
        val cited = """{"type":"url_citation","url_citation":{"url":"u","x":7},"x":6}"""
        val reply = """{"choices":[{"message":{"content":"Hi","tool_calls":[$call],"annotations":[$cited],"x":3},"x":2}],
            "usage":{"prompt_cache_hit_tokens":8},"x":1}"""
        val completion = FakeService(this, answer(reply)).client().chat.create(HELLO)
        val choice = completion.choices.single()
        val tool = choice.message.toolCalls.orEmpty().single() as ToolCall.Function
        val annotation = choice.message.annotations.orEmpty().single()
        listOf(
            completion.extra,
            choice.extra,
            choice.message.extra,
            tool.extra,
            tool.function.extra,
            annotation.extra,
            annotation.urlCitation?.extra,
        ).map { it?.number("x") } shouldBe List(7) { it + 1L }
        completion.usage?.extra?.number("prompt_cache_hit_tokens") shouldBe 8L
    }

    @Test
    fun `reasoning is read under either name`() = runTest {
        for (name in listOf("reasoning_content", "reasoning")) {
            val reply = """{"choices":[{"message":{"content":"Hi","$name":"Hm."}}]}"""
            val completion = FakeService(this, answer(reply)).client().chat.create(HELLO)
            completion.choices.single().message.reasoningContent shouldBe "Hm."
            val service = FakeService(this, stream(events(delta("""{"$name":"Hm."}""")) + DONE))
            service.client().chat.stream(HELLO).toList().single().choices.single().delta.reasoningContent shouldBe "Hm."
            accumulated(delta("""{"$name":"H"}"""), delta("""{"$name":"m."}""")).choices.single()
                .message.reasoningContent shouldBe "Hm."
        }
        ChatCompletionMessage().reasoningContent shouldBe null
    }

    @Test
    fun `a message goes back with what came with it`() = runTest {
        val call = """{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"},
            "extra_content":{"google":{"thought_signature":"c2ln"}}}"""
        val message = """{"role":"assistant","content":"Hi","tool_calls":[$call],"reasoning_content":"Hm.",
            "images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA=="}}]}"""
        val reply = FakeService(this, answer("""{"choices":[{"message":$message}]}""")).client().chat.create(HELLO)
        sent(reply.choices.single().message.toMessage()) shouldBe json(message)
    }

    @Test
    fun `a message put together from a stream goes back with what came with it`() = runTest {
        val completion = accumulated(
            delta("""{"reasoning_content":"H","reasoning_details":[{"type":"t","index":0,"text":"H"}]}"""),
            delta("""{"reasoning_content":null,"reasoning_details":[{"type":"t","index":0,"text":"m"}]}"""),
            delta("""{"reasoning_content":"m","reasoning_details":[{"type":"t","index":1,"text":"."}]}"""),
            delta(
                """{"tool_calls":[{"index":0,"id":"t1","function":{"name":"f","arguments":"{}"},""" +
                    """"extra_content":{"google":{"thought_signature":"c2ln"}}}]}""",
            ),
        )
        sent(completion.choices.single().message.toMessage()) shouldBe json(
            """{"role":"assistant","tool_calls":[{"id":"t1","type":"function","function":{"name":"f","arguments":"{}"},
            "extra_content":{"google":{"thought_signature":"c2ln"}}}],"reasoning_content":"Hm",
            "reasoning_details":[{"type":"t","index":0,"text":"Hm"},{"type":"t","index":1,"text":"."}]}""",
        )
    }

    @Test
    fun `members of chunks and choices are the last that came`() = runTest {
        val completion = accumulated(
            chunkOf("""[{"index":0,"delta":{},"filter":"a"}]""", ""","provider":"p","citations":["a"]"""),
            chunkOf("""[{"index":0,"delta":{},"filter":"b"}]""", ""","provider":"p","citations":["a","b"]"""),
            chunkOf("[]", ""","timings":{"n":1}"""),
        )
        completion.extra shouldBe Extra.parse("""{"provider":"p","citations":["a","b"],"timings":{"n":1}}""")
        completion.choices.single().extra shouldBe Extra.of("filter", "b")
    }

    @Test
    fun `members of one's own go out in messages, parts and tools`() = runTest {
        val service = FakeService(this, answer(COMPLETION))
        val cached = Extra.of(mapOf("cache_control" to mapOf("type" to "ephemeral")))
        val part = ContentPart.Text("Hi", extra = cached)
        val message = ChatMessage.User(ChatContent.of(listOf(part)), extra = Extra.of("prefix", true))
        val tool = ChatTool.Function(FunctionDefinition("f", extra = Extra.of("x", 1)), cached)
        service.client().chat.create(ChatCompletionRequest("m", listOf(message), tools = listOf(tool)))
        val control = """"cache_control":{"type":"ephemeral"}"""
        json(service.seen.single().body) shouldBe json(
            """{"model":"m","messages":[{"role":"user","content":[{"type":"text","text":"Hi",$control}],"prefix":true}],
            "tools":[{"type":"function","function":{"name":"f","x":1},$control}]}""",
        )
    }
}
