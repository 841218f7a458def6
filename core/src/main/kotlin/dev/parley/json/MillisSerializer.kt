package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.time.Duration

/** A time span in whole milliseconds. */
@InternalParleyApi
public object MillisSerializer : KSerializer<Duration> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.Millis", PrimitiveKind.LONG)

    override fun deserialize(decoder: Decoder): Duration = Duration.ofMillis(decoder.decodeLong())

    override fun serialize(encoder: Encoder, value: Duration): Unit = encoder.encodeLong(value.toMillis())
}
