package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject

/**
 * Reads an object of [value]s, none of which is an object, by [key]. What is `null` is left out, and so is an object: a
 * member of another kind, newer than this library.
 */
@InternalParleyApi
public abstract class PresentValuesSerializer<K, V>(
    private val key: KSerializer<K>,
    private val value: KSerializer<V>,
) : KSerializer<Map<K, V>>,
    OneOf {
    private val whole = MapSerializer(key, value)

    override val forms: List<KSerializer<*>> get() = listOf(whole)

    override val descriptor: SerialDescriptor = SerialDescriptor("dev.parley.PresentValues", whole.descriptor)

    override fun deserialize(decoder: Decoder): Map<K, V> {
        val input = decoder as JsonDecoder
        val all = input.json.decodeFromJsonElement(JsonObject.serializer(), input.decodeJsonElement())
        val present = JsonObject(all.filterValues { it !is JsonNull && it !is JsonObject })
        return input.json.decodeFromJsonElement(whole, present)
    }

    override fun serialize(encoder: Encoder, value: Map<K, V>): Unit = encoder.encodeSerializableValue(whole, value)
}
