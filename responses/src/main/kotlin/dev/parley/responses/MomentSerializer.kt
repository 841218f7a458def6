package dev.parley.responses

import java.math.BigDecimal
import java.math.RoundingMode
import java.time.Instant
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** A moment in seconds since 1970, which may have a fraction; read to the nanosecond. */
internal object MomentSerializer : KSerializer<Instant> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("dev.parley.responses.Moment", PrimitiveKind.DOUBLE)

    override fun deserialize(decoder: Decoder): Instant {
        val seconds = decoder.decodeDouble()
        return if (seconds in -LAST..LAST) of(seconds) else throw SerializationException("expected seconds since 1970")
    }

    override fun serialize(encoder: Encoder, value: Instant): Unit = if (value.nano == 0) {
        encoder.encodeLong(value.epochSecond)
    } else {
        encoder.encodeDouble(BigDecimal(value.epochSecond).add(BigDecimal.valueOf(value.nano.toLong(), 9)).toDouble())
    }

    private fun of(seconds: Double): Instant {
        val whole = BigDecimal.valueOf(seconds).setScale(0, RoundingMode.FLOOR)
        val nanos = BigDecimal.valueOf(seconds).subtract(whole).movePointRight(9).toLong()
        return Instant.ofEpochSecond(whole.longValueExact(), nanos)
    }

    /** In the year 9999. */
    private const val LAST = 253_402_300_799.0
}
