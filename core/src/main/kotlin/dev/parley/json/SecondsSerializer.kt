package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.nullable
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.math.BigDecimal
import java.math.RoundingMode
import java.time.Duration

/** A duration in seconds: read to the nanosecond, from a number or from a number in quotes, and written by [write]. */
@InternalParleyApi
public abstract class DurationSerializer internal constructor(
    name: String,
    kind: PrimitiveKind,
    private val write: (Encoder, BigDecimal) -> Unit,
) : KSerializer<Duration> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.$name", kind)

    override fun deserialize(decoder: Decoder): Duration =
        of(decoder.decodeDouble()) ?: throw SerializationException("expected seconds")

    override fun serialize(encoder: Encoder, value: Duration): Unit =
        write(encoder, BigDecimal.valueOf(value.seconds).add(BigDecimal.valueOf(value.nano.toLong(), NANO_DIGITS)))

    internal companion object {
        private const val NANO_DIGITS = 9

        /** A hundred years. */
        private const val LONGEST = 3.2e9

        /** So many [seconds]; `null` when they are too many, or no number. */
        fun of(seconds: Double): Duration? = if (seconds in -LONGEST..LONGEST) nanos(seconds) else null

        private fun nanos(seconds: Double) = Duration.ofNanos(
            BigDecimal.valueOf(seconds).movePointRight(NANO_DIGITS).setScale(0, RoundingMode.HALF_UP).longValueExact(),
        )
    }
}

/** Seconds as a number, as audio has them: `7.9`. */
@InternalParleyApi
public object SecondsSerializer : DurationSerializer(
    name = "Seconds",
    kind = PrimitiveKind.DOUBLE,
    write = { encoder, seconds -> encoder.encodeDouble(seconds.toDouble()) },
)

/** Seconds as a string, as videos have them: `"8"`. */
@InternalParleyApi
public object SecondsTextSerializer : DurationSerializer(
    name = "SecondsText",
    kind = PrimitiveKind.STRING,
    write = { encoder, seconds -> encoder.encodeString(seconds.stripTrailingZeros().toPlainString()) },
)

/** Seconds as a string; `null` for one that says something else, for the reference only promises a string. */
@InternalParleyApi
public object SecondsTextOrNullSerializer : KSerializer<Duration?> {
    private val seconds = SecondsTextSerializer.nullable
    private val text = String.serializer().nullable

    override val descriptor: SerialDescriptor get() = seconds.descriptor

    override fun deserialize(decoder: Decoder): Duration? =
        decoder.peeking().decodeSerializableValue(text)?.toDoubleOrNull()?.let(DurationSerializer::of)

    override fun serialize(encoder: Encoder, value: Duration?): Unit = seconds.serialize(encoder, value)
}
