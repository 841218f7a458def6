package dev.parley.wire

import dev.parley.StreamTruncatedException
import dev.parley.completions.CompletionRequest
import dev.parley.completions.toCompletion
import dev.parley.embeddings.BulkEmbeddingRequest
import dev.parley.embeddings.EmbeddingInput
import dev.parley.embeddings.EmbeddingRequest
import dev.parley.embeddings.EncodingFormat
import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList

/** What the text areas do beyond the plain call. */
class TextAreasTest : WireTest() {
    @Test
    suspend fun `many texts are embedded in several requests, and come back in their order`() = onEveryEngine {
        val texts = List(5000) { "text number $it" }
        val vectors = openai.embeddings.createAll(BulkEmbeddingRequest(MODEL, texts, dimensions = 8)).vectors
        fake.requestCount() shouldBe 3
        vectors shouldHaveSize texts.size
        for (index in listOf(0, 2047, 2048, 4999)) {
            vectors[index] shouldBe
                openai.embeddings.create(
                    EmbeddingRequest(MODEL, EmbeddingInput.text(texts[index]), dimensions = 8),
                ).vectors.single()
        }
    }

    @Test
    suspend fun `numbers are vectors as base64 is`() = onEveryEngine {
        val request = EmbeddingRequest(MODEL, EmbeddingInput.text("Hi"), dimensions = 64)
        openai.embeddings.create(request.copy(encodingFormat = EncodingFormat.FLOAT)).vectors.single() shouldBe
            openai.embeddings.create(request).vectors.single()
    }

    @Test
    suspend fun `a streamed completion is the plain one`() = onEveryEngine {
        val request = CompletionRequest("gpt-3.5-turbo-instruct", "Say this is a test")
        val plain = openai.completions.create(request)
        openai.completions.stream(request).toCompletion().text shouldBe plain.text
    }

    @Test
    suspend fun `a completion that breaks off is no success`() = onEveryEngine {
        val piece = """{"id":"c","created":1,"model":"m","choices":[{"index":0,"text":"a"}]}"""
        fake.script(Reply.events(EventStream.of(piece, piece)))
        failure<StreamTruncatedException> { openai.completions.stream(CompletionRequest("gpt-5.2", "a")).toList() }
    }

    private companion object {
        const val MODEL = "text-embedding-3-small"
    }
}
