package dev.parley.media

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.math.BigDecimal
import java.math.RoundingMode
import java.time.Duration

/** A duration in seconds: read to the nanosecond, from a number or from a number in quotes, and written by [write]. */
internal abstract class DurationSerializer(
    name: String,
    kind: PrimitiveKind,
    private val write: (Encoder, BigDecimal) -> Unit,
) : KSerializer<Duration> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.$name", kind)

    override fun deserialize(decoder: Decoder): Duration {
        val seconds = decoder.decodeDouble()
        return if (seconds in -LONGEST..LONGEST) of(seconds) else throw SerializationException("expected seconds")
    }

    override fun serialize(encoder: Encoder, value: Duration): Unit =
        write(encoder, BigDecimal.valueOf(value.seconds).add(BigDecimal.valueOf(value.nano.toLong(), NANO_DIGITS)))

    private fun of(seconds: Double): Duration = Duration.ofNanos(
        BigDecimal.valueOf(seconds).movePointRight(NANO_DIGITS).setScale(0, RoundingMode.HALF_UP).longValueExact(),
    )

    private companion object {
        private const val NANO_DIGITS = 9

        /** A hundred years. */
        private const val LONGEST = 3.2e9
    }
}

/** Seconds as a number, as audio has them: `7.9`. */
internal object SecondsSerializer : DurationSerializer(
    name = "Seconds",
    kind = PrimitiveKind.DOUBLE,
    write = { encoder, seconds -> encoder.encodeDouble(seconds.toDouble()) },
)

/** Seconds as a string, as videos have them: `"8"`. */
internal object SecondsTextSerializer : DurationSerializer(
    name = "SecondsText",
    kind = PrimitiveKind.STRING,
    write = { encoder, seconds -> encoder.encodeString(seconds.stripTrailingZeros().toPlainString()) },
)
