package dev.parley.json

import dev.parley.http.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.MapSerializer
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Reads an object of booleans and leaves out what is `null`. */
@InternalParleyApi
public object PresentValuesSerializer : KSerializer<Map<String, Boolean>>, OneOf {
    private val whole = MapSerializer(String.serializer(), Boolean.serializer().nullable)

    override val forms: List<KSerializer<*>> get() = listOf(whole)

    override val descriptor: SerialDescriptor = SerialDescriptor("dev.parley.PresentValues", whole.descriptor)

    override fun deserialize(decoder: Decoder): Map<String, Boolean> = buildMap {
        for ((name, value) in decoder.decodeSerializableValue(whole)) if (value != null) put(name, value)
    }

    override fun serialize(encoder: Encoder, value: Map<String, Boolean>): Unit =
        encoder.encodeSerializableValue(whole, value)
}
