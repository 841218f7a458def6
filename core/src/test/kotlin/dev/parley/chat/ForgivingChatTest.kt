package dev.parley.chat

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import java.time.Instant

/** Chat completions of servers that leave members out, or write them otherwise. */
class ForgivingChatTest : AnnotationSpec() {
    private suspend fun TestScope.read(reply: String): ChatCompletion = withClue(reply) {
        FakeService(this@read, answer(reply)).client().chat.create(HELLO)
    }

    private suspend fun TestScope.readMessage(message: String): ChatCompletionMessage =
        read("""{"choices":[{"message":$message}]}""").choices.single().message

    @Test
    fun `a reply may lack every member, or have it as null`() = runTest {
        val hi = """{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"stop"}"""
        val members = mapOf(
            "id" to "\"c1\"",
            "object" to "\"chat.completion\"",
            "created" to "1700000000",
            "model" to "\"m\"",
            "choices" to "[$hi]",
            "usage" to """{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}""",
        )
        fun reply(members: Map<String, String>) =
            members.entries.joinToString(",", "{", "}") { (name, value) -> "\"$name\":$value" }
        for (name in members.keys) {
            val text = if (name == "choices") "" else "Hi"
            read(reply(members - name)).text shouldBe text
            read(reply(members + (name to "null"))).text shouldBe text
        }
        val bare = read("""{"choices":[{}]}""")
        bare.created shouldBe Instant.EPOCH
        bare.choices.single() shouldBe ChatCompletionChoice()
        bare.choices.single().message.role shouldBe Role.ASSISTANT
    }

    @Test
    fun `a missing index is the position`() = runTest {
        val reply = read("""{"choices":[{"message":{"content":"a"}},{"message":{"content":"b"}}]}""")
        reply.choices.map { it.index } shouldBe listOf(0, 1)
    }

    @Test
    fun `usage may lack counts, and have them with a fraction`() = runTest {
        val usages = mapOf(
            "{}" to CompletionUsage(),
            """{"prompt_tokens":null,"completion_tokens":null,"total_tokens":null}""" to CompletionUsage(),
            """{"prompt_tokens":9,"total_tokens":9}""" to CompletionUsage(promptTokens = 9, totalTokens = 9),
            """{"completion_tokens":10.0,"total_tokens":37.25}""" to CompletionUsage(10, totalTokens = 37),
        )
        for ((usage, value) in usages) read("""{"usage":$usage}""").usage shouldBe value
    }

    @Test
    fun `log probabilities may lack their numbers`() = runTest {
        val token = """{"token":"Hi","logprob":null,"top_logprobs":[{"token":"Ho"}]}"""
        val reply = read("""{"choices":[{"logprobs":{"content":[$token]}}]}""")
        reply.choices.single().logprobs shouldBe
            ChatLogprobs(listOf(TokenLogprob("Hi", -9999.0, topLogprobs = listOf(TopLogprob("Ho", -9999.0)))))
    }

    @Test
    fun `content may be a list of parts, some of them thoughts`() = runTest {
        val thought = """{"type":"thinking","thinking":[{"type":"text","text":"Hm."}],"closed":true}"""
        val texts = """{"type":"text","text":"H"},{"type":"text","text":"i"}"""
        val message = readMessage("""{"content":[$thought,$texts]}""")
        message.content shouldBe "Hi"
        message.reasoningContent shouldBe "Hm."
        val stored = OpenAIJson.encodeToString(message)
        OpenAIJson.decodeFromString<ChatCompletionMessage>(stored) shouldBe message
        JsonBytes(OpenAIJson).run {
            decode(ChatCompletionMessage.serializer(), encode(ChatCompletionMessage.serializer(), message))
        } shouldBe message
    }

    @Test
    fun `thoughts among the parts of a content go back as they came`() = runTest {
        val thought = """{"type":"thinking","thinking":[{"type":"text","text":"Hm."}],"closed":true}"""
        val message = readMessage("""{"content":[$thought,{"type":"text","text":"Hi"}]}""").toMessage()
        JsonBytes(OpenAIJson).encodeToElement(ChatMessage.serializer(), message) shouldBe
            json("""{"role":"assistant","content":[$thought,{"type":"text","text":"Hi"}]}""")
    }

    @Test
    fun `a citation may lack its places and its title`() = runTest {
        val message = """{"annotations":[{"type":"url_citation","url_citation":{"url":"u"}},{}]}"""
        readMessage(message).annotations shouldBe
            listOf(Annotation("url_citation", UrlCitation(url = "u")), Annotation())
    }

    @Test
    fun `a tool call may lack its type, its id and its arguments`() = runTest {
        val calls = mapOf(
            """{"id":"t1","function":{"name":"f","arguments":"{}"}}""" to call("t1", "f", "{}"),
            """{"id":"t1","type":null,"function":{"name":"f","arguments":"{}"}}""" to call("t1", "f", "{}"),
            """{"type":"function","function":{"name":"f","arguments":"{}"}}""" to call("", "f", "{}"),
            """{"id":"t1","type":"function","function":{"name":"f","arguments":{"a":1}}}""" to
                call("t1", "f", """{"a":1}"""),
            """{"id":"t1","type":"function","function":{"name":"f"}}""" to call("t1", "f", ""),
            """{"id":"t1","type":"function","function":{"name":"f","arguments":null}}""" to call("t1", "f", ""),
            """{"id":"t1","type":"function"}""" to call("t1", "", ""),
            """{"id":"t1","custom":{"name":"c"}}""" to ToolCall.Custom("t1", CustomCall("c")),
        )
        for ((text, value) in calls) {
            val read = readMessage("""{"tool_calls":[$text]}""").toolCalls.orEmpty().single()
            withClue(text) { read shouldBe value }
        }
        FunctionCall("f", "").json() shouldBe FunctionCall("f", "{}").json()
    }

    @Test
    fun `a finish reason of no text is none`() = runTest {
        val reply = read("""{"choices":[{"finish_reason":""},{"finish_reason":"stop"}]}""")
        reply.choices.map { it.finishReason } shouldBe listOf(null, FinishReason.STOP)
    }

    @Test
    fun `a moderation may lack what it found`() = runTest {
        read("""{"moderation":{"input":{"type":"moderation_results"},"output":{"type":"error"}}}""").moderation shouldBe
            ChatModeration(ModerationOutcome.Results(), ModerationOutcome.Error())
        read("""{"moderation":{}}""").moderation shouldBe ChatModeration()
    }

    private fun call(id: String, name: String, arguments: String) = ToolCall.Function(id, FunctionCall(name, arguments))
}
