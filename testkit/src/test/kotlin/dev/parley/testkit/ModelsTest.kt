package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class ModelsTest : AnnotationSpec() {
    @Test
    fun `the list holds models with their owners`() = withFake { _, client ->
        val list = client.get("/models").json
        list.at("object") shouldBe "list"
        list.getValue("data").jsonArray.map { it.jsonObject.at("id") } shouldContain "gpt-5.2"
        list.at("data", 0, "owned_by") shouldBe "system"
    }

    @Test
    fun `a model is found by its id`() = withFake { _, client ->
        client.get("/models/gpt-4o").json.at("id") shouldBe "gpt-4o"
    }

    @Test
    fun `an unknown model is the service's 404`() = withFake { _, client ->
        val reply = client.get("/models/gpt-0")
        reply.statusCode() shouldBe 404
        reply.error.at("message") shouldBe "The model 'gpt-0' does not exist"
        reply.error.at("code") shouldBe "model_not_found"
    }

    @Test
    fun `a fine-tuned model is gone once it is deleted`() = withFake { _, client ->
        client.delete("/models/ft%3Agpt-4o-mini%3Aacme%3Atutor%3Aabc123").json.at("deleted") shouldBe "true"
        client.get("/models/ft:gpt-4o-mini:acme:tutor:abc123").statusCode() shouldBe 404
    }

    @Test
    fun `nobody may delete the service's own models`() = withFake { _, client ->
        client.delete("/models/gpt-4o").statusCode() shouldBe 403
    }
}
