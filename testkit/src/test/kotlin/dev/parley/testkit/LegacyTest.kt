package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class LegacyTest : AnnotationSpec() {
    @Test
    fun `an edit changes nothing but ends the line`() = withFake { _, client ->
        val edit = client.post("/edits", """{"model":"m","instruction":"Fix it","input":"Hi there","n":2}""").json
        edit.at("object") shouldBe "edit"
        edit.at("choices", 1, "text") shouldBe "Hi there\n"
        edit.at("choices", 1, "index") shouldBe "1"
        edit.at("usage", "total_tokens") shouldBe "8"
        client.post("/edits", """{"model":"m"}""").error.at("param") shouldBe "instruction"
    }

    @Test
    fun `engines are listed and found`() = withFake { _, client ->
        val list = client.get("/engines").json
        list.getValue("data").jsonArray.map { it.jsonObject.at("id") } shouldBe
            listOf("ada", "babbage", "curie", "davinci")
        client.get("/engines/davinci").json.at("ready") shouldBe "true"
        client.get("/engines/gpt-0").statusCode() shouldBe 404
    }
}
