package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/**
 * Reads and writes what the API describes as a string or else something larger. [fromText] and [text] convert the
 * string, where [text] is `null` for a value that is not one; [fromOther] and [toOther] convert the larger form.
 */
@InternalParleyApi
public abstract class TextOrSerializer<T : Any, O>(
    name: String,
    private val fromText: (String) -> T,
    private val text: (T) -> String?,
    private val other: KSerializer<O>,
    private val fromOther: (O) -> T,
    private val toOther: (T) -> O,
) : KSerializer<T>,
    OneOf {
    override val forms: List<KSerializer<*>> get() = listOf(String.serializer(), other)

    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.$name") { forms }

    override fun deserialize(decoder: Decoder): T {
        val input = decoder.peeking()
        if (input.next == JsonKind.TEXT) return fromText(input.decodeString())
        return fromOther(input.decodeSerializableValue(other))
    }

    override fun serialize(encoder: Encoder, value: T) {
        val text = text(value)
        if (text != null) {
            encoder.encodeSerializableValue(String.serializer(), text)
        } else {
            encoder.encodeSerializableValue(other, toOther(value))
        }
    }
}
