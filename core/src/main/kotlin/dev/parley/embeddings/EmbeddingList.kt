package dev.parley.embeddings

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The vectors of the texts of a request. See the API reference, "Create embeddings".
 *
 * @property data one embedding a text, in the order of the texts.
 * @property model the model that embedded.
 * @property usage how many tokens it took; `null` when not said.
 * @property objectType always `list`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class EmbeddingList(
    val data: List<Embedding>,
    val model: String,
    val usage: EmbeddingUsage? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** The vectors alone, in the order of the texts. */
    public val vectors: List<FloatArray>
        @JvmName("vectors")
        get() = data.map { it.vector }
}

/**
 * How many tokens embedding took.
 *
 * @property promptTokens tokens of the texts.
 * @property totalTokens all tokens, which are the same ones.
 */
@Serializable
@JvmRecord
public data class EmbeddingUsage(
    @SerialName("prompt_tokens") val promptTokens: Long,
    @SerialName("total_tokens") val totalTokens: Long,
) {
    internal operator fun plus(other: EmbeddingUsage): EmbeddingUsage =
        EmbeddingUsage(promptTokens + other.promptTokens, totalTokens + other.totalTokens)
}
