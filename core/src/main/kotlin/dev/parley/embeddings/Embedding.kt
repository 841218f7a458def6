package dev.parley.embeddings

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A text as a vector. See the API reference, "The embedding object".
 *
 * Two are equal when their places and their vectors are.
 *
 * @property index the place of its text in the request, from 0.
 * @property vector the vector, of length 1. It is the array itself, not a copy.
 * @property objectType always `embedding`; `null` when the server does not say.
 */
@Serializable
public class Embedding(
    @get:JvmName("index") public val index: Int,
    @get:JvmName("vector")
    @SerialName("embedding")
    @Serializable(with = VectorSerializer::class)
    public val vector: FloatArray,
    @get:JvmName("objectType") @SerialName("object") public val objectType: String? = null,
) {
    internal fun at(index: Int): Embedding = if (index == this.index) this else Embedding(index, vector, objectType)

    override fun equals(other: Any?): Boolean =
        other is Embedding && other.index == index && other.vector.contentEquals(vector)

    override fun hashCode(): Int = 31 * index + vector.contentHashCode()

    override fun toString(): String = "Embedding(index=$index, vector=${vector.size} floats)"
}
