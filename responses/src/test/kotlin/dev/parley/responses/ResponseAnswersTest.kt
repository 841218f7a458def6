package dev.parley.responses

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.generation.Answer
import dev.parley.generation.FinishReason
import dev.parley.generation.Verbosity
import dev.parley.json
import dev.parley.schema.jsonType
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.jsonObject

class ResponseAnswersTest : AnnotationSpec() {
    @Serializable
    data class Plan(val city: String, val umbrella: Boolean)

    private fun said(part: String) = """{"type":"message","role":"assistant","content":[$part]}"""

    private fun text(text: String) = said("""{"type":"output_text","text":"$text"}""")

    private fun response(item: String, status: String = "completed", more: String = "") =
        """{"id":"resp_1","status":"$status","output":[$item]$more}"""

    private suspend fun TestScope.ask(reply: String): Answer<Plan, Response> =
        FakeService(this, answer(reply)).client().responses.create<Plan>(ResponseRequest("m", "Plan!"))

    @Test
    fun `the request has the schema, and the answer the value`() = runTest {
        val service = FakeService(this, answer(response(text("""{\"city\":\"Oslo\",\"umbrella\":true}"""))))
        val request = ResponseRequest("m", "Plan!", text = ResponseText(verbosity = Verbosity.LOW))
        val answer = service.client().responses.create<Plan>(request)
        answer.valueOrThrow() shouldBe Plan("Oslo", true)
        answer.reply.id shouldBe "resp_1"
        json(service.seen.single().body).jsonObject["text"] shouldBe json(
            """{"format":{"type":"json_schema","name":"Plan","schema":${jsonType<Plan>().schema},"strict":true},
            "verbosity":"low"}""",
        )
    }

    @Test
    fun `what is no value keeps what came`() = runTest {
        ask(response(said("""{"type":"refusal","refusal":"No."}"""))).refusal shouldBe "No."
        val cases = listOf(
            response(text("{"), "incomplete", ""","incomplete_details":{"reason":"max_output_tokens"}""") to
                FinishReason.LENGTH,
            response(text("{"), "incomplete", ""","incomplete_details":{"reason":"content_filter"}""") to
                FinishReason.CONTENT_FILTER,
            response("", "failed", ""","error":{"code":"server_error","message":"x"}""") to FinishReason.of("failed"),
            response("""{"type":"function_call","call_id":"c","name":"f","arguments":"{}"}""") to
                FinishReason.TOOL_CALLS,
        )
        for ((reply, reason) in cases) {
            ask(reply).shouldBeInstanceOf<Answer.Incomplete<Plan, Response>>().reason shouldBe reason
        }
        ask(response(text("soon"))).shouldBeInstanceOf<Answer.Invalid<Plan, Response>>().text shouldBe "soon"
    }

    @Test
    fun `a stream has the members that are complete so far, and the answer at the end`() = runTest {
        val plan = """{\"city\":\"Oslo\",\"umbrella\":true}"""
        fun delta(text: String) =
            """data: {"type":"response.output_text.delta","output_index":0,"delta":"$text"}""" + "\n\n"
        val end = """data: {"type":"response.completed","response":${response(text(plan))}}""" + "\n\n"
        val service = FakeService(this, stream(delta("""{\"city\":\"Oslo\",""") + delta("""\"umbrella\":""") + end))
        val growing = service.client().responses.stream<Plan>(ResponseRequest("m", "Plan!")).toList()
        growing.map { it.members.toString() to it.answer?.value } shouldBe listOf(
            """{"city":"Oslo"}""" to null,
            """{"city":"Oslo"}""" to Plan("Oslo", true),
        )
    }
}
