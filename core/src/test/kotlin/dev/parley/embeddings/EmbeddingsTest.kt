package dev.parley.embeddings

import dev.parley.BadRequestException
import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest

class EmbeddingsTest : AnnotationSpec() {
    private val food = "The food was delicious and the waiter..."

    private fun list(vararg vectors: String) = vectors.withIndex().joinToString(
        prefix = """{"object":"list","data":[""",
        postfix = """],"model":"text-embedding-ada-002-v2","usage":{"prompt_tokens":8,"total_tokens":8}}""",
    ) { (index, vector) -> """{"object":"embedding","embedding":$vector,"index":$index}""" }

    @Test
    fun `a text is embedded, and its vector asked for in base64`() = runTest {
        val service = FakeService(this, answer(list("\"AACAPwAAAEAAAEDA\"")))
        val reply = service.client().embeddings.create(EmbeddingRequest("text-embedding-ada-002", food))
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/embeddings"
        seen.query shouldBe emptyMap()
        json(seen.body) shouldBe
            json("""{"model":"text-embedding-ada-002","input":"$food","encoding_format":"base64"}""")
        reply shouldBe EmbeddingList(
            listOf(Embedding(0, floatArrayOf(1f, 2f, -3f))),
            "text-embedding-ada-002-v2",
            EmbeddingUsage(8, 8),
            "list",
        )
        reply.vectors.single() shouldBe floatArrayOf(1f, 2f, -3f)
    }

    @Test
    fun `a server that answers with numbers is understood`() = runTest {
        val numbers = "[0.0022523515000000003, -0.009276069000000001, 5.142790000000001e-4, 1]"
        val service = FakeService(this, answer(list(numbers, "[]", "[\"1\"]")))
        val reply = service.client().embeddings.create(EmbeddingRequest("text-embedding-ada-002", food))
        reply.data[0].vector shouldBe floatArrayOf(0.0022523515f, -0.009276069f, 5.14279e-4f, 1f)
        reply.data[1].vector.size shouldBe 0
        reply.data[2].vector shouldBe floatArrayOf(1f)
        reply.data[0].objectType shouldBe "embedding"
    }

    @Test
    fun `every member of a request is sent`() = runTest {
        val service = FakeService(this, answer(list("[]")))
        val request = EmbeddingRequest(
            "text-embedding-3-small",
            EmbeddingInput.tokenLists(listOf(listOf(1212, 318), listOf(13))),
            dimensions = 256,
            encodingFormat = EncodingFormat.FLOAT,
            user = "user-1234",
        )
        service.client().embeddings.create(request)
        json(service.seen.single().body) shouldBe json(
            """{"model":"text-embedding-3-small","input":[[1212,318],[13]],"dimensions":256,
            "encoding_format":"float","user":"user-1234"}""",
        )
    }

    @Test
    fun `a server may leave out what is not the vector`() = runTest {
        val service = FakeService(this, answer("""{"model":"m","data":[{"index":0,"embedding":[1]}]}"""))
        val reply = service.client().embeddings.create(EmbeddingRequest("m", "a"))
        reply.usage shouldBe null
        reply.data.single() shouldBe Embedding(0, floatArrayOf(1f))
    }

    @Test
    fun `embeddings come in the order of their inputs, however they are sent`() = runTest {
        val lists = listOf(
            """[{"index":1,"embedding":[2]},{"index":0,"embedding":[1]}]""",
            """[{"embedding":[1]},{"embedding":[2]}]""",
            """[{"embedding":[1]},{"embedding":[2],"index":1}]""",
            """[{"index":0,"embedding":[1]},{"index":0,"embedding":[2]}]""",
        )
        for (data in lists) {
            val service = FakeService(this, answer("""{"data":$data,"vendor":"v"}"""))
            val reply = service.client().embeddings.create(EmbeddingRequest("m", listOf("a", "b")))
            withClue(data) {
                reply.data shouldBe listOf(Embedding(0, floatArrayOf(1f)), Embedding(1, floatArrayOf(2f)))
                reply.model shouldBe ""
                reply.extra.text("vendor") shouldBe "v"
            }
        }
    }

    @Test
    fun `usage may lack its total, and a list its data`() = runTest {
        val service = FakeService(this, answer("""{"usage":{"prompt_tokens":2},"data":null}"""))
        service.client().embeddings.create(EmbeddingRequest("m", "a")) shouldBe
            EmbeddingList(usage = EmbeddingUsage(promptTokens = 2))
    }

    @Test
    fun `a vector that is neither base64 nor numbers is a decoding failure`() = runTest {
        for (vector in listOf(
            "\"AACA\"",
            "\"A?==\"",
            "\"AACAPwAAAEAA\u00e4EDAAACAPw==\"",
            "{}",
            "[null]",
            "[\"a\"]",
            "1",
        )) {
            val service = FakeService(this, answer(list(vector)))
            shouldThrow<DecodingException> { service.client().embeddings.create(EmbeddingRequest("m", "a")) }
        }
    }

    @Test
    fun `a request that the service refuses is an exception`() = runTest {
        val service = FakeService(this, error(400))
        val failure =
            shouldThrow<BadRequestException> { service.client().embeddings.create(EmbeddingRequest("m", "a")) }
        failure.param shouldBe "a_param"
    }
}
