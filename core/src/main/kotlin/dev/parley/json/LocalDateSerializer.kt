package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.bytes.MalformedJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.time.DateTimeException
import java.time.LocalDate

/** A day as the service writes it: `2026-12-31`. A time of the day after it does no harm. */
@InternalParleyApi
public object LocalDateSerializer : KSerializer<LocalDate> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.LocalDate", PrimitiveKind.STRING)

    override fun deserialize(decoder: Decoder): LocalDate = try {
        LocalDate.parse(decoder.decodeString().substringBefore('T'))
    } catch (_: DateTimeException) {
        throw MalformedJson("expected a date")
    }

    override fun serialize(encoder: Encoder, value: LocalDate): Unit = encoder.encodeString(value.toString())
}
