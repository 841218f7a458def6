package dev.parley.http

import dev.parley.FileSource
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Puts a file into a form, the only thing that takes one. */
internal object FileSourceSerializer : KSerializer<FileSource> {
    override val descriptor: SerialDescriptor =
        PrimitiveSerialDescriptor("dev.parley.FileSource", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: FileSource) {
        val form = encoder as? FormEncoder ?: throw SerializationException("a file can only be part of a form")
        form.encodeFile(value)
    }

    override fun deserialize(decoder: Decoder): FileSource = throw SerializationException("a file cannot be decoded")
}
