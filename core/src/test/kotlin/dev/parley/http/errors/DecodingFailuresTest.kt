package dev.parley.http.errors

import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.serialization.Serializable

class DecodingFailuresTest : AnnotationSpec() {
    @Serializable
    private class Whole(
        val id: String,
        val choices: List<Part>,
        val created: Long,
        val model: String,
        val metadata: Map<String, String>? = null,
    )

    @Serializable
    private class Part(val index: Int, val message: String)

    private fun describe(text: String, contentType: String = "application/json"): String {
        val failure =
            shouldThrow<IllegalArgumentException> { JsonBytes(OpenAIJson).decode(Whole.serializer(), text) }
        return DecodingFailures.describe(contentType, text, failure)
    }

    @Test
    fun `the kind of mistake is told apart`() {
        describe("") shouldBe "the answer is empty"
        describe(" \n") shouldBe "the answer is empty"
        describe("<html></html>", "text/html") shouldBe "the answer is not JSON; its content type is text/html"
        describe("oops", "") shouldBe "the answer is not JSON; its content type is not given"
        describe("""{"id":"a"}""") shouldStartWith "the answer lacks choices, created, model"
        describe("[]") shouldStartWith "the answer is not the JSON that was expected"
    }

    @Test
    fun `the place of the mistake is named`() {
        describe("""{"id":"a","choices":[],"created":"x","model":"m"}""") shouldBe
            "the answer is not the JSON that was expected, at $.created"
        describe("""{"id":"a","choices":[{"index":0}],"created":1,"model":"m"}""") shouldStartWith
            "the answer lacks message, at $"
    }

    @Test
    fun `nothing of the answer is quoted`() {
        val words = "confidential"
        val answers = listOf(
            words,
            """{"$words":""",
            """{"id":"a","choices":"$words"}""",
            """{"id":"a","choices":[],"created":"$words","model":"m"}""",
            """{"id":"a","choices":[],"created":1,"model":"m","metadata":{"$words":{}}}""",
            """{"id":"a","choices":[],"created":1,"model":"m","metadata":{"$words":["$words"]}}""",
            """["$words"]""",
        )
        for (answer in answers) withClue(answer) { describe(answer) shouldNotContain words }
    }
}
