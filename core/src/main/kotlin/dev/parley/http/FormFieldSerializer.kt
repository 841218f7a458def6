package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonBytes
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonPrimitive

/**
 * Makes a value one field of a form, which says its [mediaType]: a text as it is, anything else as JSON. Elsewhere it is
 * what [whole] makes of it.
 */
@InternalParleyApi
public abstract class FormFieldSerializer<T>(
    name: String,
    private val mediaType: String,
    private val whole: KSerializer<T>,
) : KSerializer<T> {
    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.$name") { listOf(whole) }

    override fun deserialize(decoder: Decoder): T = decoder.decodeSerializableValue(whole)

    override fun serialize(encoder: Encoder, value: T) {
        if (encoder !is FormEncoder) return encoder.encodeSerializableValue(whole, value)
        val json = JsonBytes.of(encoder.json).encodeToElement(whole, value)
        val text = (json as? JsonPrimitive)?.content ?: json.toString()
        encoder.encodeText(text, mediaType)
    }
}
