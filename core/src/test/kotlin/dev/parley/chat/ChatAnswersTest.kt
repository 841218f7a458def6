package dev.parley.chat

import dev.parley.AnswerException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.StreamTruncatedException
import dev.parley.generation.Answer
import dev.parley.generation.FinishReason
import dev.parley.generation.ResponseFormat
import dev.parley.json
import dev.parley.schema.jsonType
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import io.kotest.matchers.types.shouldBeSameInstanceAs
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

class ChatAnswersTest : AnnotationSpec() {
    @Serializable
    data class Plan(val city: String, val umbrella: Boolean)

    private val request = ChatCompletionRequest("m", listOf(user("Plan!")))

    private fun completion(message: String, reason: String = "stop") =
        """{"choices":[{"message":{$message},"finish_reason":"$reason"}],"usage":{"total_tokens":7}}"""

    private suspend fun TestScope.ask(reply: String): Answer<Plan, ChatCompletion> =
        FakeService(this, answer(reply)).client().chat.create<Plan>(request)

    @Test
    fun `the request has the schema, and the answer the value and the whole reply`() = runTest {
        val service = FakeService(this, answer(completion(""""content":"{\"city\":\"Oslo\",\"umbrella\":true}"""")))
        val answer = service.client().chat.create<Plan>(request)
        answer.shouldBeInstanceOf<Answer.Parsed<Plan, ChatCompletion>>().value shouldBe Plan("Oslo", true)
        answer.valueOrThrow() shouldBe answer.value
        answer.reply.usage?.totalTokens shouldBe 7
        json(service.seen.single().body).jsonObject["response_format"] shouldBe json(
            """{"type":"json_schema","json_schema":{"name":"Plan","schema":${jsonType<Plan>().schema},
            "strict":true}}""",
        )
    }

    @Test
    fun `a format that the request has stays`() = runTest {
        val service = FakeService(this, answer(completion(""""content":"{\"city\":\"Oslo\",\"umbrella\":true}"""")))
        val plain = request.copy(responseFormat = ResponseFormat.Json)
        service.client().chat.create<Plan>(plain).valueOrThrow() shouldBe Plan("Oslo", true)
        json(service.seen.single().body).jsonObject["response_format"] shouldBe json("""{"type":"json_object"}""")
    }

    @Test
    fun `what is no value keeps what came`() = runTest {
        ask(completion(""""refusal":"No."""")).run {
            shouldBeInstanceOf<Answer.Refused<Plan, ChatCompletion>>()
            refusal to value shouldBe ("No." to null)
        }
        ask(completion(""""content":"{\"ci"""", "length")).shouldBeInstanceOf<Answer.Incomplete<Plan, *>>().run {
            reason to text shouldBe (FinishReason.LENGTH to "{\"ci")
        }
        ask(completion(""""content":null""", "content_filter")).shouldBeInstanceOf<Answer.Incomplete<Plan, *>>()
            .reason shouldBe FinishReason.CONTENT_FILTER
        ask(completion(""""tool_calls":[{"id":"a","function":{"name":"f"}}]""", "tool_calls"))
            .shouldBeInstanceOf<Answer.Incomplete<Plan, *>>().reason shouldBe FinishReason.TOOL_CALLS
        ask(
            completion(""""content":"{\"city\":\"Oslo\"}""""),
        ).shouldBeInstanceOf<Answer.Invalid<Plan, ChatCompletion>>()
            .run { text to reply.usage?.totalTokens shouldBe ("{\"city\":\"Oslo\"}" to 7L) }
        ask("{}").shouldBeInstanceOf<Answer.Invalid<Plan, ChatCompletion>>().text shouldBe ""
    }

    @Test
    fun `to want the value of an answer without one fails with the answer, and quotes nothing`() = runTest {
        for (reply in listOf(
            completion(""""refusal":"secret""""),
            completion(""""content":"secret""""),
            completion(""""content":"secret"""", "length"),
        )) {
            val answer = ask(reply)
            val failure = shouldThrow<AnswerException> { answer.valueOrThrow() }
            failure.answer shouldBeSameInstanceAs answer
            failure.stackTraceToString() shouldNotContain "secret"
        }
    }

    private fun chunks(vararg pieces: String) = pieces.joinToString("") { piece ->
        """data: {"choices":[{"delta":{"content":${JsonPrimitive(piece)}}}]}""" + "\n\n"
    }

    @Test
    fun `a stream has the members that are complete so far, and the answer at the end`() = runTest {
        val service =
            FakeService(this, stream(chunks("{\"city\":\"O", "slo\",", "\"umbrella\":true", "}") + "data: [DONE]\n\n"))
        val growing = service.client().chat.stream<Plan>(request).toList()
        growing.map { it.members.toString() } shouldBe listOf(
            """{"city":"Oslo"}""",
            """{"city":"Oslo","umbrella":true}""",
            """{"city":"Oslo","umbrella":true}""",
        )
        growing.map { it.answer?.value } shouldBe listOf(null, null, Plan("Oslo", true))
        json(service.seen.single().body).jsonObject["response_format"]?.jsonObject?.keys shouldBe
            setOf("type", "json_schema")
    }

    @Test
    fun `a stream that breaks off fails with what had come`() = runTest {
        val service = FakeService(this, stream(chunks("{\"city\":\"Oslo\",")))
        val seen = mutableListOf<String>()
        val failure = shouldThrow<StreamTruncatedException> {
            service.client().chat.stream<Plan>(request).collect { seen += it.members.toString() }
        }
        seen shouldBe listOf("""{"city":"Oslo"}""")
        failure.partial.shouldBeInstanceOf<ChatCompletion>().text shouldBe "{\"city\":\"Oslo\","
    }
}
