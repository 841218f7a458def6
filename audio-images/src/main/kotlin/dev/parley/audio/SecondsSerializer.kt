package dev.parley.audio

import java.math.BigDecimal
import java.math.RoundingMode
import java.time.Duration
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Seconds with a fraction, as the service writes a length of audio or a place in it; read to the nanosecond. */
internal object SecondsSerializer : KSerializer<Duration> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("dev.parley.audio.Seconds", PrimitiveKind.DOUBLE)

    /** Older servers put the number in quotes, which makes no difference here. */
    override fun deserialize(decoder: Decoder): Duration {
        val seconds = decoder.decodeDouble()
        return if (seconds in -LONGEST..LONGEST) of(seconds) else throw SerializationException("expected seconds")
    }

    override fun serialize(encoder: Encoder, value: Duration): Unit = encoder.encodeDouble(
        BigDecimal.valueOf(value.seconds).add(BigDecimal.valueOf(value.nano.toLong(), 9)).toDouble(),
    )

    private fun of(seconds: Double): Duration = Duration.ofNanos(
        BigDecimal.valueOf(seconds).movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact(),
    )

    /** A hundred years. */
    private const val LONGEST = 3.2e9
}
