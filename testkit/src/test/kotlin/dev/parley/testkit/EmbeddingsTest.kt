package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.doubles.plusOrMinus
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.double
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.net.http.HttpResponse
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64
import kotlin.math.sqrt

class EmbeddingsTest : AnnotationSpec() {
    @Test
    fun `the same text has the same vector, of length 1`() = withFake { _, client ->
        val list = client.embed("""["Hi there","Ho","Hi there"]""").json
        val (first, other, same) = vectors(list)
        first shouldBe same
        first shouldNotBe other
        first.size shouldBe 1536
        sqrt(first.sumOf { it * it }) shouldBe (1.0 plusOrMinus 1e-6)
        list.at("object") shouldBe "list"
        list.at("data", 2, "index") shouldBe "2"
        list.at("usage", "total_tokens") shouldBe "5"
    }

    @Test
    fun `base64 holds the same numbers`() = withFake { _, client ->
        val numbers = vectors(client.embed("\"Hi\"").json).single()
        val base64 = client.embed("\"Hi\"", ""","encoding_format":"base64"""").json.at("data", 0, "embedding")
        val floats = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
        List(floats.remaining()) { floats.get(it) } shouldBe numbers.map { it.toFloat() }
    }

    @Test
    fun `the dimensions asked for are given`() = withFake { _, client ->
        vectors(client.embed("\"Hi\"", ""","dimensions":8""").json).single().size shouldBe 8
    }

    @Test
    fun `tokens are one text or many`() = withFake { _, client ->
        val (one, many) = listOf("[1,2,3]", "[[1,2,3],[4]]").map { client.embed(it).json }
        vectors(one).single() shouldBe vectors(many).first()
        vectors(many).size shouldBe 2
        many.at("usage", "prompt_tokens") shouldBe "4"
    }

    @Test
    fun `what the service refuses is refused`() = withFake { _, client ->
        val cases = mapOf(
            "[]" to "empty_array",
            "\"\"" to "null",
            "{}" to "invalid_type",
            List(2049) { "\"a\"" }.toString() to "array_above_max_length",
        )
        for ((input, code) in cases) {
            val reply = client.embed(input)
            reply.statusCode() shouldBe 400
            reply.error.at("code") shouldBe code
        }
        client.post("/embeddings", """{"model":"m"}""").error.at("param") shouldBe "input"
        client.post("/embeddings", """{"input":"a"}""").error.at("param") shouldBe "model"
        client.embed("\"a\"", ""","dimensions":0""").error.at("param") shouldBe "dimensions"
    }

    private fun Client.embed(input: String, more: String = ""): HttpResponse<String> =
        post("/embeddings", """{"model":"text-embedding-3-small","input":$input$more}""")

    private fun vectors(list: JsonObject) = list.getValue("data").jsonArray.map { item ->
        (item.jsonObject.getValue("embedding") as JsonArray).map { it.jsonPrimitive.double }
    }
}
