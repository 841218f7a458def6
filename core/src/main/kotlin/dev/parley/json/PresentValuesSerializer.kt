package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonObject

/**
 * Reads an object of [value]s, none of which is an object, by [key]. What is `null` is left out, and so is an object: a
 * member of another kind, newer than this library.
 */
@InternalParleyApi
public abstract class PresentValuesSerializer<K, V>(key: KSerializer<K>, value: KSerializer<V>) :
    KSerializer<Map<K, V>>,
    OneOf {
    private val whole = MapSerializer(key, value)

    override val forms: List<KSerializer<*>> get() = listOf(whole)

    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.PresentValues") { forms }

    override fun deserialize(decoder: Decoder): Map<K, V> {
        val input = decoder.peeking()
        if ((input.peek() as? JsonObject)?.values.orEmpty().none { it is JsonObject }) {
            return input.decodeSerializableValue(whole)
        }
        val all = input.decodeSerializableValue(JsonObject.serializer())
        return JsonBytes.of(input.json).decodeElement(whole, JsonObject(all.filterValues { it !is JsonObject }))
    }

    override fun serialize(encoder: Encoder, value: Map<K, V>): Unit = encoder.encodeSerializableValue(whole, value)
}
