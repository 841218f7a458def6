package dev.parley.videos

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Seconds are a number here, and text on the wire. */
internal object SecondsSerializer : KSerializer<Int> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("dev.parley.VideoSeconds", PrimitiveKind.STRING)

    override fun deserialize(decoder: Decoder): Int = decoder.decodeString().toIntOrNull()
        ?: throw SerializationException("expected a number of seconds")

    override fun serialize(encoder: Encoder, value: Int): Unit = encoder.encodeString(value.toString())
}
