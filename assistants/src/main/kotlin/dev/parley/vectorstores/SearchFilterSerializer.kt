package dev.parley.vectorstores

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Tells filters apart by their members: most of them share one shape, and differ in their `type` alone. */
internal object SearchFilterSerializer : KSerializer<SearchFilter>, OneOf {
    override val forms: List<KSerializer<*>>
        get() = listOf(
            SearchFilter.Comparison.serializer(),
            SearchFilter.Compound.serializer(),
        )

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.SearchFilter", JsonElement.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: SearchFilter): Unit = when (value) {
        is SearchFilter.Comparison -> encoder.encodeSerializableValue(SearchFilter.Comparison.serializer(), value)
        is SearchFilter.Compound -> encoder.encodeSerializableValue(SearchFilter.Compound.serializer(), value)
        is SearchFilter.Unknown -> encoder.encodeSerializableValue(JsonObject.serializer(), value.json)
    }

    override fun deserialize(decoder: Decoder): SearchFilter {
        val input = decoder as JsonDecoder
        val whole = input.decodeJsonElement() as? JsonObject ?: throw SerializationException("expected an object")
        val shape = shape(whole) ?: return SearchFilter.Unknown(whole)
        return input.json.decodeFromJsonElement(shape, whole)
    }

    private fun shape(whole: JsonObject): KSerializer<out SearchFilter>? = when {
        "type" !in whole -> null
        whole["filters"] is JsonArray -> SearchFilter.Compound.serializer()
        "key" !in whole || "value" !in whole -> null
        else -> SearchFilter.Comparison.serializer()
    }
}
