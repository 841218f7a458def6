package dev.parley.embeddings

import dev.parley.DecodingException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/** Texts as vectors, to be compared by meaning. See the API reference, "Embeddings". */
@ApiService
public class Embeddings internal constructor(private val transport: Transport) {
    /**
     * The vectors of the texts of [request].
     *
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
     * The vectors of any number of texts, in the order of the texts: asks for them in as many requests as it takes,
     * several at a time. The usage is that of all of them. When one fails, the others in flight are cancelled; no texts
     * are no request.
     *
     * @throws IllegalArgumentException when [options] hold an idempotency key, which can name one request only.
     * @throws DecodingException when the service gives fewer vectors than texts, or more.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAll(
        request: BulkEmbeddingRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): EmbeddingList = EmbeddingBatches(request, options).send(::create)

    public companion object {
        /** Many of them at once, in a batch. */
        @JvmField
        public val BATCH: BatchKind<EmbeddingRequest, EmbeddingList> =
            BatchKind("/v1/embeddings", EmbeddingRequest.serializer(), EmbeddingList.serializer())
    }
}
