package dev.parley.embeddings

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for the vectors of texts. See the API reference, "Create embeddings".
 *
 * ```
 * EmbeddingRequest("text-embedding-3-small", "The food was delicious and the waiter…")
 * ```
 *
 * @property model the model that embeds.
 * @property input the texts: 2048 at most, and 300,000 tokens in all.
 * @property dimensions how many numbers a vector has. The model's own size when absent; newer models can shorten it.
 * @property encodingFormat how the vectors travel. [EncodingFormat.BASE64] when absent, which is the faster one;
 * servers that know nothing of it are understood too. For one that refuses it, say [EncodingFormat.FLOAT].
 * @property user the same text for the same user, to find who breaks the rules.
 * @throws IllegalArgumentException when [model] is blank or [dimensions] is less than 1.
 */
@Serializable
@JvmRecord
public data class EmbeddingRequest(
    val model: String,
    val input: EmbeddingInput,
    val dimensions: Int? = null,
    @SerialName("encoding_format") val encodingFormat: EncodingFormat? = null,
    val user: String? = null,
) {
    /** Asks for the vector of one [text]. Throws [IllegalArgumentException] when [model] is blank or [text] empty. */
    public constructor(model: String, text: String) : this(model, EmbeddingInput.Text(text))

    /**
     * Asks for the vectors of 1 to 2048 [texts]. Throws [IllegalArgumentException] when [model] is blank, there are
     * none or more [texts], or one is empty.
     */
    public constructor(model: String, texts: List<String>) : this(model, EmbeddingInput.Texts(texts))

    init {
        requireModel(model)
        requireDimensions(dimensions)
    }

    /** This request, with the faster format unless another is asked for. */
    internal fun compact(): EmbeddingRequest =
        if (encodingFormat == null) copy(encodingFormat = EncodingFormat.BASE64) else this
}

internal fun requireModel(model: String): Unit = require(model.isNotBlank()) { "model must not be blank" }

internal fun requireDimensions(dimensions: Int?): Unit =
    require(dimensions == null || dimensions >= 1) { "dimensions must be at least 1, but are $dimensions" }
