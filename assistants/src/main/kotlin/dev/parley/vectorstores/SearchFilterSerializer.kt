package dev.parley.vectorstores

import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonKind
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject

/** Tells filters apart by their members: most of them share one shape, and differ in their `type` alone. */
internal object SearchFilterSerializer : KSerializer<SearchFilter> {
    private val comparison = SearchFilter.Comparison.serializer()
    private val compound by lazy { SearchFilter.Compound.serializer() }

    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.SearchFilter") { listOf(comparison, compound) }

    override fun serialize(encoder: Encoder, value: SearchFilter): Unit = when (value) {
        is SearchFilter.Comparison -> encoder.encodeSerializableValue(comparison, value)
        is SearchFilter.Compound -> encoder.encodeSerializableValue(compound, value)
        is SearchFilter.Unknown -> encoder.encodeSerializableValue(JsonObject.serializer(), value.json)
    }

    override fun deserialize(decoder: Decoder): SearchFilter {
        val input = decoder.peeking()
        if (input.next != JsonKind.OBJECT) throw SerializationException("expected an object")
        val shape = shape(input.peek() as JsonObject)
        if (shape != null) return input.decodeSerializableValue(shape)
        return SearchFilter.Unknown(input.decodeSerializableValue(JsonObject.serializer()))
    }

    private fun shape(whole: JsonObject): KSerializer<out SearchFilter>? = when {
        "type" !in whole -> null
        whole["filters"] is JsonArray -> compound
        "key" !in whole || "value" !in whole -> null
        else -> comparison
    }
}
