package dev.parley.embeddings

import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Embeddings: texts as vectors, to compare their meaning.
 *
 * ```kotlin
 * val texts = listOf("The food was delicious", "We enjoyed the meal")
 * val list = openai.embeddings.create(EmbeddingRequest("text-embedding-3-small", texts, dimensions = 256))
 *
 * val (first, second) = list.vectors
 * val similarity = first.indices.sumOf { (first[it] * second[it]).toDouble() }
 * println("Cosine similarity: $similarity")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/embeddings).
 */
@ApiService
public class Embeddings internal constructor(private val transport: Transport) {
    /**
     * Creates the embeddings of the inputs of [request]. Cancelling the call closes its connection.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/embeddings/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: EmbeddingRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): EmbeddingList = transport.send(
        ApiCall.post(EmbeddingRequest.serializer(), request.compact(), "embeddings"),
        EmbeddingList.serializer(),
        options,
    )

    /**
     * Creates the embeddings of any number of texts, in as many requests as necessary, several at a time. They come in
     * the order of the texts, and the usage is the sum of all requests. When one fails, the others in flight are
     * cancelled. Without texts nothing is sent.
     *
     * @param options Overrides the client's settings for each of the requests.
     * @throws IllegalArgumentException when [options] contain an idempotency key, which identifies one request only.
     * @throws DecodingException when the service returns fewer embeddings than texts, or more.
     * @throws OpenAIException when a request fails.
     */
    public suspend fun createAll(
        request: BulkEmbeddingRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): EmbeddingList = EmbeddingBatches(request, options).send(::create)

    public companion object {
        /** Embeddings in a batch. */
        @JvmField
        public val BATCH: BatchKind<EmbeddingRequest, EmbeddingList> =
            BatchKind("/v1/embeddings", EmbeddingRequest.serializer(), EmbeddingList.serializer())
    }
}
