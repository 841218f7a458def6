package dev.parley.embeddings

/**
 * Requests the embeddings of any number of texts, in as many requests as necessary.
 *
 * @property model the model that creates the embeddings.
 * @property texts the input texts.
 * @property dimensions the number of dimensions of each embedding. The model's own number when `null`; older models
 * have no other.
 * @property encodingFormat the format in which the service returns embeddings, as in [EmbeddingRequest].
 * @property user a stable identifier of the end user, by which the service detects abuse.
 * @property batchSize the maximum number of texts a request, at least 1. Default when `null`: 2048. Long texts make it
 * fewer, since the service takes up to 300,000 tokens a request.
 * @property concurrency the maximum number of requests in flight, at least 1. Default when `null`: 4.
 * @throws IllegalArgumentException when [model] is blank, or [batchSize] or [concurrency] less than 1.
 */
@JvmRecord
public data class BulkEmbeddingRequest(
    val model: String,
    val texts: List<String>,
    val dimensions: Int? = null,
    val encodingFormat: EncodingFormat? = null,
    val user: String? = null,
    val batchSize: Int? = null,
    val concurrency: Int? = null,
) {
    init {
        requireModel(model)
        require(batchSize == null || batchSize >= 1) { "batchSize must be at least 1, but is $batchSize" }
        require(concurrency == null || concurrency >= 1) { "concurrency must be at least 1, but is $concurrency" }
    }

    /** The requests that ask for this, in order. */
    internal fun requests(): List<EmbeddingRequest> = batches(texts, batchSize ?: MAX_INPUTS).map {
        EmbeddingRequest(model, EmbeddingInput.Texts(it), dimensions, encodingFormat, user)
    }
}

/** [texts] in lists of [size] at most, each small enough for one request. */
internal fun batches(texts: List<String>, size: Int): List<List<String>> = buildList {
    var start = 0
    var tokens = 0
    texts.forEachIndexed { index, text ->
        val more = mostTokens(text)
        val full = index - start == size || tokens + more > MAX_TOKENS
        if (index > start && full) {
            add(texts.subList(start, index))
            start = index
            tokens = 0
        }
        tokens += more
    }
    if (start < texts.size) add(texts.subList(start, texts.size))
}

/** No text has more tokens than bytes, and no character more than three bytes. */
private fun mostTokens(text: String): Int = minOf(text.sumOf { if (it < '\u0080') 1L else 3L }, MAX_TOKENS).toInt()

private const val MAX_INPUTS = 2048

private const val MAX_TOKENS = 300_000L
