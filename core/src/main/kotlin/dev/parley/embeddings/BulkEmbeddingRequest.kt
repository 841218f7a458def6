package dev.parley.embeddings

/**
 * Asks for the vectors of any number of texts, in as many requests as it takes.
 *
 * @property model the model that embeds.
 * @property texts the texts, none of them empty.
 * @property dimensions how many numbers a vector has. The model's own size when absent; newer models can shorten it.
 * @property encodingFormat how the vectors travel, as in [EmbeddingRequest].
 * @property user the same text for the same user, to find who breaks the rules.
 * @property batchSize how many texts a request holds at most, 1 to 2048. 2048 when absent. Long texts make it fewer,
 * since the service takes no more than 300,000 tokens at once.
 * @property concurrency how many requests are in flight at once, at least 1. 4 when absent.
 * @throws IllegalArgumentException when [model] is blank, one of the [texts] is empty, or a number is out of its range.
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
        requireDimensions(dimensions)
        requireNoneEmpty("texts", texts, String::isEmpty)
        require(batchSize == null || batchSize in 1..MAX_INPUTS) {
            "batchSize must be in 1..$MAX_INPUTS, but is $batchSize"
        }
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
        if (index > start && (index - start == size || tokens + more > MAX_TOKENS)) {
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

private const val MAX_TOKENS = 300_000L
