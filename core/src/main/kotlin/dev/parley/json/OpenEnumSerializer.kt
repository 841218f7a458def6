package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Reads and writes an [OpenEnum] as the word it stands for. */
@InternalParleyApi
public abstract class OpenEnumSerializer<T : OpenEnum>(name: String, private val of: (String) -> T) : KSerializer<T> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.parley.$name", PrimitiveKind.STRING)

    override fun deserialize(decoder: Decoder): T =
        if (decoder is JsonReader) decoder.decodeWord(this, of) else of(decoder.decodeString())

    override fun serialize(encoder: Encoder, value: T): Unit = encoder.encodeString(value.value)
}
