package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.jsonArray

class ModerationsTest : AnnotationSpec() {
    @Test
    fun `a text with a bad word is flagged`() = withFake { _, client ->
        val answer = client.post("/moderations", """{"input":"I want to kill everyone!"}""").json
        answer.at("id") shouldBe "modr-fake1"
        answer.at("model") shouldBe "omni-moderation-latest"
        answer.at("results", 0, "flagged") shouldBe "true"
        answer.at("results", 0, "categories", "violence") shouldBe "true"
        answer.at("results", 0, "categories", "hate/threatening") shouldBe "false"
        answer.at("results", 0, "category_scores", "violence") shouldBe "0.9"
        answer.at("results", 0, "category_applied_input_types", "violence") shouldBe """["text"]"""
    }

    @Test
    fun `each text has a result of its own, parts have one together`() = withFake { _, client ->
        val texts = client.post("/moderations", """{"input":["Hi","A bomb"]}""").json
        texts.getValue("results").jsonArray.size shouldBe 2
        texts.at("results", 0, "flagged") shouldBe "false"
        texts.at("results", 1, "categories", "illicit/violent") shouldBe "true"
        val image = """{"type":"image_url","image_url":{"url":"https://example.com/blood.png"}}"""
        val parts = client.post("/moderations", """{"input":[{"type":"text","text":"Look"},$image]}""").json
        parts.getValue("results").jsonArray.size shouldBe 1
        parts.at("results", 0, "categories", "violence/graphic") shouldBe "true"
        parts.at("results", 0, "category_applied_input_types", "hate") shouldBe """["text"]"""
        parts.at("results", 0, "category_applied_input_types", "violence") shouldBe """["text","image"]"""
    }

    @Test
    fun `an input that is missing, empty or of the wrong type is refused`() = withFake { _, client ->
        for (body in listOf("{}", """{"input":[]}""", """{"input":1}""", """{"input":[1]}""")) {
            val reply = client.post("/moderations", body)
            reply.statusCode() shouldBe 400
            reply.error.at("param") shouldBe "input"
        }
    }
}
