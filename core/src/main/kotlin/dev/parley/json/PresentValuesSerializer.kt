package dev.parley.json

import dev.parley.http.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Reads an object of booleans, whose names are [key]s, and leaves out what is `null`. */
@InternalParleyApi
public abstract class PresentValuesSerializer<K>(key: KSerializer<K>) :
    KSerializer<Map<K, Boolean>>,
    OneOf {
    private val whole = MapSerializer(key, Boolean.serializer().nullable)

    override val forms: List<KSerializer<*>> get() = listOf(whole)

    override val descriptor: SerialDescriptor = SerialDescriptor("dev.parley.PresentValues", whole.descriptor)

    override fun deserialize(decoder: Decoder): Map<K, Boolean> = buildMap {
        for ((name, value) in decoder.decodeSerializableValue(whole)) if (value != null) put(name, value)
    }

    override fun serialize(encoder: Encoder, value: Map<K, Boolean>): Unit =
        encoder.encodeSerializableValue(whole, value)
}
