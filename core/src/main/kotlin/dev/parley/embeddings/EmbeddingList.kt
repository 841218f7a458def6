package dev.parley.embeddings

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The embeddings of the inputs of a request.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/embeddings/create).
 *
 * @property data one embedding an input, in the order of the inputs.
 * @property model the model that created them; empty when the service did not send it.
 * @property usage the tokens used; `null` when the service did not send it.
 * @property objectType The object type, always `list`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class EmbeddingList(
    @Serializable(with = EmbeddingDataSerializer::class) val data: List<Embedding> = emptyList(),
    val model: String = "",
    val usage: EmbeddingUsage? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The embedding vectors, in the order of the inputs. */
    public val vectors: List<FloatArray>
        @JvmName("vectors")
        get() = data.map { it.vector }
}

/**
 * The tokens that embeddings used. A count is 0 when the service did not send it.
 *
 * @property promptTokens the number of tokens in the inputs.
 * @property totalTokens the total number of tokens, which is the same.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class EmbeddingUsage(
    @SerialName("prompt_tokens") val promptTokens: Long = 0,
    @SerialName("total_tokens") val totalTokens: Long = 0,
    val extra: Extra = Extra.NONE,
) {
    internal operator fun plus(other: EmbeddingUsage): EmbeddingUsage =
        EmbeddingUsage(promptTokens + other.promptTokens, totalTokens + other.totalTokens, extra + other.extra)
}
