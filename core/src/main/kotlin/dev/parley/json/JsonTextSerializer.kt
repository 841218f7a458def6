package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * A text that holds JSON, such as a call's arguments. Where a server writes the JSON itself, the text of that is read.
 */
@InternalParleyApi
public object JsonTextSerializer : KSerializer<String> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.JsonText", PrimitiveKind.STRING)

    override fun deserialize(decoder: Decoder): String {
        val input = decoder.peeking()
        return if (input.next == JsonKind.TEXT) input.decodeString() else input.decodeJsonElement().toString()
    }

    override fun serialize(encoder: Encoder, value: String): Unit = encoder.encodeString(value)
}
