package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class CompletionsTest : AnnotationSpec() {
    @Test
    fun `a prompt is gone on with, as far as the limit`() = withFake { _, client ->
        val answer = client.complete("\"Once\"", ""","max_tokens":3""").json
        answer.at("id") shouldBe "cmpl-fake1"
        answer.at("object") shouldBe "text_completion"
        answer.at("choices", 0, "text") shouldBe " and then a"
        answer.at("choices", 0, "finish_reason") shouldBe "length"
        answer.at("usage", "total_tokens") shouldBe "4"
        client.complete("\"Once\"", ""","stop":" fox","echo":true""").json.at("choices", 0, "text") shouldBe
            "Once and then a"
    }

    @Test
    fun `each prompt has as many choices as are asked for`() = withFake { _, client ->
        val answer = client.complete("""["a","b"]""", ""","n":2,"max_tokens":1,"logprobs":1""").json
        answer.getValue("choices").jsonArray.map { it.jsonObject.at("index") } shouldBe listOf("0", "1", "2", "3")
        answer.at("choices", 3, "logprobs", "tokens") shouldBe """[" and"]"""
        answer.at("choices", 3, "logprobs", "top_logprobs", 0) shouldBe """{" and":-0.125}"""
        client.complete("[1,2]").json.at("usage", "prompt_tokens") shouldBe "2"
    }

    @Test
    fun `a stream is made of the same words, and ends with the reason`() = withFake { _, client ->
        val more = ""","stream":true,"max_tokens":2,"stream_options":{"include_usage":true}"""
        val events = client.complete("\"Once\"", more).events
        events.last() shouldBe "[DONE]"
        val (first, second, end, usage) = events.dropLast(1).map { json(it) }
        first.at("choices", 0, "text") + second.at("choices", 0, "text") shouldBe " and then"
        first.at("choices", 0, "finish_reason") shouldBe "null"
        end.at("choices", 0, "finish_reason") shouldBe "length"
        usage.at("usage", "completion_tokens") shouldBe "2"
    }

    @Test
    fun `an engine is named in the path alone`() = withFake { _, client ->
        client.post("/engines/davinci/completions", """{"prompt":"a"}""").json.at("model") shouldBe "davinci"
        client.post("/engines/davinci/completions", """{"prompt":"a","model":"davinci"}""").statusCode() shouldBe 400
        client.post("/completions", """{"prompt":"a"}""").error.at("param") shouldBe "model"
        client.post("/completions", """{"model":"a"}""").error.at("param") shouldBe "prompt"
    }

    private fun Client.complete(prompt: String, more: String = "") =
        post("/completions", """{"model":"gpt-3.5-turbo-instruct","prompt":$prompt$more}""")
}
