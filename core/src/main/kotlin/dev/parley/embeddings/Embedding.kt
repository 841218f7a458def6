package dev.parley.embeddings

import dev.parley.json.Extra
import dev.parley.json.Position
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An embedding: an input as a vector. Embeddings are equal when their index, vector and [extra] are.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/embeddings/object).
 *
 * @property index the position of the input in the request, from 0.
 * @property vector the embedding vector, of length 1. It is the array itself, not a copy.
 * @property objectType The object type, always `embedding`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
public class Embedding(
    @get:JvmName("index") @Position public val index: Int = 0,
    @get:JvmName("vector")
    @SerialName("embedding")
    @Serializable(with = VectorSerializer::class)
    public val vector: FloatArray,
    @get:JvmName("objectType") @SerialName("object") public val objectType: String? = null,
    @get:JvmName("extra") public val extra: Extra = Extra.NONE,
) {
    internal fun at(index: Int): Embedding =
        if (index == this.index) this else Embedding(index, vector, objectType, extra)

    override fun equals(other: Any?): Boolean {
        if (other !is Embedding) return false
        return other.index == index && other.vector.contentEquals(vector) && other.extra == extra
    }

    override fun hashCode(): Int = 31 * index + vector.contentHashCode()

    override fun toString(): String = "Embedding(index=$index, vector=${vector.size} floats)"
}
