package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.bytes.JsonNumbers
import dev.parley.json.bytes.MalformedJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.math.BigDecimal
import java.time.DateTimeException
import java.time.Instant
import java.time.OffsetDateTime

/**
 * A moment as the service writes it: whole seconds since 1970. Others write fractions, milliseconds and less, or ISO
 * 8601.
 */
@InternalParleyApi
public object InstantSerializer : KSerializer<Instant> {
    /** The last second of the year 9999: what is more than that is no number of seconds, but of thousandths. */
    private const val LAST = 253_402_300_799
    private const val NANOS = 9
    private const val THOUSAND = 3

    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.Instant", PrimitiveKind.LONG)

    override fun deserialize(decoder: Decoder): Instant {
        val input = decoder.peeking()
        return input.decodeNumber(this) { read(input) }
    }

    private fun read(input: JsonReader): Instant {
        val seconds = input.decodeWhole()
        if (seconds == JsonNumbers.NOT_WHOLE) return moment(input.numberText())
        return if (seconds in -LAST..LAST) Instant.ofEpochSecond(seconds) else moment(seconds.toBigDecimal())
    }

    override fun serialize(encoder: Encoder, value: Instant): Unit = encoder.encodeLong(value.epochSecond)

    private fun moment(text: String): Instant = when {
        text.length > MAX_LENGTH -> throw JsonNumbers.outOfRange()
        'T' in text -> iso(text)
        else -> moment(text.toBigDecimalOrNull() ?: throw MalformedJson("expected a time"))
    }

    private fun iso(text: String): Instant = try {
        OffsetDateTime.parse(text).toInstant()
    } catch (_: DateTimeException) {
        throw MalformedJson("expected a time")
    }

    private fun moment(number: BigDecimal): Instant {
        var seconds = number
        if (seconds.precision() - seconds.scale() > MAX_LENGTH) throw JsonNumbers.outOfRange()
        while (seconds.abs() >= (LAST + 1).toBigDecimal()) seconds = seconds.movePointLeft(THOUSAND)
        val whole = seconds.toLong()
        return Instant.ofEpochSecond(whole, (seconds - whole.toBigDecimal()).movePointRight(NANOS).toLong())
    }

    private const val MAX_LENGTH = 40
}
