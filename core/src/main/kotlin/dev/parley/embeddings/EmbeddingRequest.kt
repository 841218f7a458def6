package dev.parley.embeddings

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Requests embeddings.
 *
 * ```kotlin
 * EmbeddingRequest("text-embedding-3-small", "The food was delicious", dimensions = 256)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/embeddings/create).
 *
 * @property model the model that creates the embeddings.
 * @property input the input. The service takes up to 2048 inputs, 8192 tokens an input and 300,000 tokens in all.
 * @property dimensions the number of dimensions of each embedding. The model's own number when `null`; older models
 * have no other.
 * @property encodingFormat the format in which the service returns embeddings. [EncodingFormat.BASE64] when `null`,
 * which is faster; servers that return numbers nevertheless are understood. For a server that refuses it, set
 * [EncodingFormat.FLOAT].
 * @property user a stable identifier of the end user, by which the service detects abuse.
 * @throws IllegalArgumentException when [model] is blank.
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
    /**
     * Requests the embedding of one [text].
     *
     * @throws IllegalArgumentException when [model] is blank.
     */
    @JvmOverloads
    public constructor(
        model: String,
        text: String,
        dimensions: Int? = null,
        encodingFormat: EncodingFormat? = null,
        user: String? = null,
    ) : this(model, EmbeddingInput.Text(text), dimensions, encodingFormat, user)

    /**
     * Requests the embeddings of [texts].
     *
     * @throws IllegalArgumentException when [model] is blank or there are no [texts].
     */
    @JvmOverloads
    public constructor(
        model: String,
        texts: List<String>,
        dimensions: Int? = null,
        encodingFormat: EncodingFormat? = null,
        user: String? = null,
    ) : this(model, EmbeddingInput.Texts(texts), dimensions, encodingFormat, user)

    init {
        requireModel(model)
    }

    /** This request, with the faster format unless another is requested. */
    internal fun compact(): EmbeddingRequest =
        if (encodingFormat == null) copy(encodingFormat = EncodingFormat.BASE64) else this
}

internal fun requireModel(model: String): Unit = require(model.isNotBlank()) { "model must not be blank" }
