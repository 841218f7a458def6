package dev.parley.embeddings

import dev.parley.DecodingException
import dev.parley.RequestOptions
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
            bulk.requests().map { async { permits.withPermit { answer(it, create) } } }.awaitAll()
        }.let(::joined)

    private suspend fun answer(
        request: EmbeddingRequest,
        create: suspend (EmbeddingRequest, RequestOptions) -> EmbeddingList,
    ): EmbeddingList {
        val answer = create(request, options)
        val asked = (request.input as EmbeddingInput.Texts).texts.size
        val given = answer.data.size
        if (given != asked) throw DecodingException("$given embeddings came for $asked texts", "", null)
        return answer
    }

    private fun joined(answers: List<EmbeddingList>) = EmbeddingList(
        data = answers.flatMap { answer -> answer.data.sortedBy { it.index } }.mapIndexed { at, each -> each.at(at) },
        model = answers.firstOrNull()?.model ?: bulk.model,
        usage = answers.mapNotNull { it.usage }.reduceOrNull(EmbeddingUsage::plus),
        objectType = answers.firstOrNull()?.objectType,
    )

    private companion object {
        private const val DEFAULT_CONCURRENCY = 4
    }
}
