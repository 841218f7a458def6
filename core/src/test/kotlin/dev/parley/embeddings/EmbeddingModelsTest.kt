package dev.parley.embeddings

import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import io.kotest.matchers.string.shouldStartWith
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64
import kotlin.random.Random

class EmbeddingModelsTest : AnnotationSpec() {
    @Test
    fun `base64 of any length is the floats that were written`() {
        val random = Random(1)
        for (size in (0..40) + 1536) {
            val floats = FloatArray(size) { Float.fromBits(random.nextInt()) }
            val bytes = ByteBuffer.allocate(size * 4).order(ByteOrder.LITTLE_ENDIAN)
            bytes.asFloatBuffer().put(floats)
            withClue(size) {
                val encoders = listOf(Base64.getEncoder(), Base64.getEncoder().withoutPadding())
                for (encoder in encoders) Base64Floats.decode(encoder.encodeToString(bytes.array())) shouldBe floats
            }
        }
    }

    @Test
    fun `an input is written as the service wants it, and read back`() {
        val cases = listOf(
            EmbeddingInput.text("a") to "\"a\"",
            EmbeddingInput.texts(listOf("a", "b")) to """["a","b"]""",
            EmbeddingInput.tokens(listOf(1, 2)) to "[1,2]",
            EmbeddingInput.tokenLists(listOf(listOf(1), listOf(2, 3))) to "[[1],[2,3]]",
        )
        for ((input, text) in cases) {
            json(OpenAIJson.encodeToString(EmbeddingInput.serializer(), input)) shouldBe json(text)
            OpenAIJson.decodeFromString(EmbeddingInput.serializer(), text) shouldBe input
        }
    }

    @Test
    fun `what cannot be right anywhere is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { EmbeddingRequest(" ", "a") },
            "texts must not be empty" to { EmbeddingRequest("m", emptyList()) },
            "tokens" to { EmbeddingInput.tokens(emptyList()) },
            "tokenLists" to { EmbeddingInput.tokenLists(emptyList()) },
            "model" to { BulkEmbeddingRequest("", listOf("a")) },
            "batchSize" to { BulkEmbeddingRequest("m", listOf("a"), batchSize = 0) },
            "concurrency" to { BulkEmbeddingRequest("m", listOf("a"), concurrency = 0) },
        )
        for ((start, make) in cases) {
            withClue(start) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith start }
        }
    }

    @Test
    fun `what may be right elsewhere is left to the service`() {
        val requests = listOf(
            EmbeddingRequest("m", "") to """{"model":"m","input":""}""",
            EmbeddingRequest("m", listOf("a", "")) to """{"model":"m","input":["a",""]}""",
            EmbeddingRequest("m", List(2049) { "a" }) to
                """{"model":"m","input":${json("[" + "\"a\",".repeat(2048) + "\"a\"]")}}""",
            EmbeddingRequest("m", EmbeddingInput.tokenLists(listOf(emptyList()))) to """{"model":"m","input":[[]]}""",
            EmbeddingRequest("m", "a", dimensions = 0) to """{"model":"m","input":"a","dimensions":0}""",
        )
        for ((request, wire) in requests) {
            json(OpenAIJson.encodeToString(EmbeddingRequest.serializer(), request)) shouldBe json(wire)
        }
        BulkEmbeddingRequest("m", List(5000) { "a" }, dimensions = 0, batchSize = 5000).requests().size shouldBe 1
    }

    @Test
    fun `the short forms take the optional values too`() {
        EmbeddingRequest("m", "a", dimensions = 256, user = "u") shouldBe
            EmbeddingRequest("m", EmbeddingInput.text("a"), dimensions = 256, user = "u")
        EmbeddingRequest("m", listOf("a"), encodingFormat = EncodingFormat.FLOAT) shouldBe
            EmbeddingRequest("m", EmbeddingInput.texts(listOf("a")), encodingFormat = EncodingFormat.FLOAT)
    }

    @Test
    fun `embeddings are equal by what they hold, and print no numbers`() {
        val one = Embedding(1, floatArrayOf(1f, 2f))
        one shouldBe Embedding(1, floatArrayOf(1f, 2f), "embedding")
        one.hashCode() shouldBe Embedding(1, floatArrayOf(1f, 2f)).hashCode()
        one shouldNotBe Embedding(2, floatArrayOf(1f, 2f))
        one shouldNotBe Embedding(1, floatArrayOf(1f))
        one.toString() shouldBe "Embedding(index=1, vector=2 floats)"
        json(OpenAIJson.encodeToString(Embedding.serializer(), one)) shouldBe
            json("""{"index":1,"embedding":[1.0,2.0]}""")
    }
}
