package dev.parley.embeddings

import dev.parley.DecodingException
import dev.parley.RequestOptions
import dev.parley.json.Extra
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit

/** A [bulk] of texts on its way through several requests, and back in order. */
internal class EmbeddingBatches(private val bulk: BulkEmbeddingRequest, private val options: RequestOptions) {
    init {
        require(options.idempotencyKey == null) { "idempotencyKey must not be set for several requests" }
    }

    suspend fun send(create: suspend (EmbeddingRequest, RequestOptions) -> EmbeddingList): EmbeddingList =
        coroutineScope {
            val permits = Semaphore(bulk.concurrency ?: DEFAULT_CONCURRENCY)
            bulk.requests().map { async { permits.withPermit { embeddings(it, create) } } }.awaitAll()
        }.let(::joined)

    private suspend fun embeddings(
        request: EmbeddingRequest,
        create: suspend (EmbeddingRequest, RequestOptions) -> EmbeddingList,
    ): EmbeddingList {
        val list = create(request, options)
        val asked = (request.input as EmbeddingInput.Texts).texts.size
        val given = list.data.size
        if (given != asked) throw DecodingException("$given embeddings came for $asked texts", "", null)
        return list
    }

    private fun joined(lists: List<EmbeddingList>) = EmbeddingList(
        data = lists.flatMap { it.data }.mapIndexed { index, each -> each.at(index) },
        model = lists.firstOrNull()?.model ?: bulk.model,
        usage = lists.mapNotNull { it.usage }.reduceOrNull(EmbeddingUsage::plus),
        objectType = lists.firstOrNull()?.objectType,
        extra = lists.fold(Extra.NONE) { all, list -> all + list.extra },
    )

    private companion object {
        private const val DEFAULT_CONCURRENCY = 4
    }
}
