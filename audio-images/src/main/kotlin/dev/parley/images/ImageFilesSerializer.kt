package dev.parley.images

import dev.parley.FileSource
import dev.parley.json.FormsDescriptor
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Writes one image as `image`, which older models want, and several as `image[]`. */
internal object ImageFilesSerializer : KSerializer<List<FileSource>> {
    private val several = ListSerializer(FileSource.serializer())

    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.ImageFiles") { listOf(FileSource.serializer(), several) }

    override fun serialize(encoder: Encoder, value: List<FileSource>) {
        val one = value.singleOrNull() ?: return encoder.encodeSerializableValue(several, value)
        encoder.encodeSerializableValue(FileSource.serializer(), one)
    }

    override fun deserialize(decoder: Decoder): List<FileSource> = decoder.decodeSerializableValue(several)
}
