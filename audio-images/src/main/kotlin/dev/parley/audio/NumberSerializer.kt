package dev.parley.audio

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.double
import kotlinx.serialization.json.intOrNull
import kotlinx.serialization.json.jsonPrimitive

/** A number as it is spelled: an `Int` where it has no fraction, else a `Double`. */
internal object NumberSerializer : KSerializer<Number> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("dev.parley.audio.Number", PrimitiveKind.DOUBLE)

    override fun deserialize(decoder: Decoder): Number {
        val number = (decoder as JsonDecoder).decodeJsonElement().jsonPrimitive
        return number.intOrNull ?: number.double.takeIf(Double::isFinite) ?: throw SerializationException("no number")
    }

    override fun serialize(encoder: Encoder, value: Number): Unit =
        if (value is Int) encoder.encodeInt(value) else encoder.encodeDouble(value.toDouble())
}
