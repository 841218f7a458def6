package dev.parley.embeddings

import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.encoding.Decoder

/**
 * Reads embeddings in the order of their inputs: by their index, or as they came where that tells them not apart. Some
 * servers send them in another order, and some without an index.
 */
internal object EmbeddingDataSerializer : KSerializer<List<Embedding>> by embeddings {
    override fun deserialize(decoder: Decoder): List<Embedding> = ordered(embeddings.deserialize(decoder))

    private fun ordered(data: List<Embedding>): List<Embedding> {
        val inPlace = data.indices.all { data[it].index == it }
        if (inPlace) return data
        val distinct = data.distinctBy { it.index }.size == data.size
        return if (distinct) data.sortedBy { it.index } else data.mapIndexed { at, each -> each.at(at) }
    }
}

private val embeddings = ListSerializer(Embedding.serializer())
