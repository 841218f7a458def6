package dev.parley.images

import dev.parley.FileSource
import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement

/** Writes one image as `image`, which older models want, and several as `image[]`. */
internal object ImageFilesSerializer : KSerializer<List<FileSource>>, OneOf {
    private val several = ListSerializer(FileSource.serializer())

    override val forms: List<KSerializer<*>> = listOf(FileSource.serializer(), several)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.ImageFiles", JsonElement.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: List<FileSource>) {
        val one = value.singleOrNull() ?: return encoder.encodeSerializableValue(several, value)
        encoder.encodeSerializableValue(FileSource.serializer(), one)
    }

    override fun deserialize(decoder: Decoder): List<FileSource> = decoder.decodeSerializableValue(several)
}
