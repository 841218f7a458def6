package dev.parley.embeddings

import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.RateLimitException
import dev.parley.Reply
import dev.parley.RequestOptions
import dev.parley.Seen
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import io.ktor.client.engine.mock.toByteArray
import kotlinx.coroutines.delay
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

class BulkEmbeddingTest : AnnotationSpec() {
    /**
     * Embeds the text "7" as the vector [7], and answers the first requests last, each with its items back to front.
     */
    private class Numbers(private val test: TestScope) {
        private var flying = 0
        var mostFlying = 0

        val reply: Reply = { request ->
            val texts = textsOf(Seen(request, 0, request.body.toByteArray()))
            mostFlying = maxOf(mostFlying, ++flying)
            delay(1000L - texts.first().toInt())
            flying--
            answer(list(texts))(request)
        }

        fun service() = FakeService(test, reply)
    }

    @Test
    fun `embeddings come in the order of the texts, whichever request is answered first`() = runTest {
        val numbers = Numbers(this)
        val service = numbers.service()
        val request = BulkEmbeddingRequest("m", List(25) { "$it" }, dimensions = 3, batchSize = 2, concurrency = 3)
        val all = service.client().embeddings.createAll(request)
        all.data.map { it.index } shouldBe List(25) { it }
        all.data.map { it.vector.single().toInt() } shouldBe List(25) { it }
        all.usage shouldBe EmbeddingUsage(25, 50)
        all.model shouldBe "m-1"
        numbers.mostFlying shouldBe 3
        service.seen.size shouldBe 13
        val first = json(service.seen.first().body)
        first shouldBe json("""{"model":"m","input":["0","1"],"dimensions":3,"encoding_format":"base64"}""")
    }

    @Test
    fun `four requests are in flight when nothing is said`() = runTest {
        val numbers = Numbers(this)
        numbers.service().client().embeddings.createAll(BulkEmbeddingRequest("m", List(9) { "$it" }, batchSize = 1))
        numbers.mostFlying shouldBe 4
    }

    @Test
    fun `no texts are no request`() = runTest {
        val service = Numbers(this).service()
        service.client().embeddings.createAll(BulkEmbeddingRequest("m", emptyList())) shouldBe
            EmbeddingList(emptyList(), "m")
        service.seen.size shouldBe 0
    }

    @Test
    fun `texts are split at the number and at the size that the service takes`() {
        batches(List(5000) { "a" }, 2048).map { it.size } shouldBe listOf(2048, 2048, 904)
        batches(List(5) { "a".repeat(100_000) }, 2048).map { it.size } shouldBe listOf(3, 2)
        batches(List(3) { "\u4e00".repeat(60_000) }, 2048).map { it.size } shouldBe listOf(1, 1, 1)
        batches(listOf("a", "a".repeat(1_000_000), "b", "c"), 2048).map { it.size } shouldBe listOf(1, 1, 2)
    }

    @Test
    fun `a failure of one request is the failure of all`() = runTest {
        val service = FakeService(this, answer(list(listOf("1"))), error(429))
        val request = BulkEmbeddingRequest("m", listOf("1", "2", "3"), batchSize = 1, concurrency = 1)
        shouldThrow<RateLimitException> {
            service.client { maxRetries = 0 }.embeddings.createAll(request)
        }
        service.seen.size shouldBe 2
    }

    @Test
    fun `an answer that lacks embeddings is refused`() = runTest {
        val service = FakeService(this, answer(list(listOf("1"))))
        shouldThrow<DecodingException> {
            service.client().embeddings.createAll(BulkEmbeddingRequest("m", listOf("1", "2")))
        }.message shouldBe "1 embeddings came for 2 texts"
    }

    @Test
    fun `an idempotency key cannot name several requests`() = runTest {
        val service = Numbers(this).service()
        shouldThrow<IllegalArgumentException> {
            service.client().embeddings.createAll(
                BulkEmbeddingRequest("m", listOf("1")),
                RequestOptions(idempotencyKey = "k"),
            )
        }.message shouldStartWith "idempotencyKey"
        service.seen.size shouldBe 0
    }

    private companion object {
        fun textsOf(seen: Seen) =
            json(seen.body).jsonObject.getValue("input").jsonArray.map { it.jsonPrimitive.content }

        fun list(texts: List<String>) = texts.withIndex().reversed().joinToString(
            prefix = """{"object":"list","model":"m-1","data":[""",
            postfix = """],"usage":{"prompt_tokens":${texts.size},"total_tokens":${2 * texts.size}}}""",
        ) { (index, text) -> """{"object":"embedding","index":$index,"embedding":[$text]}""" }
    }
}
