package dev.parley.responses.tools

import dev.parley.json.FormsDescriptor
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonObject

/** Tells filters apart by their members: the `type` of a comparison is its operator. */
internal object FileFilterSerializer : KSerializer<FileFilter> {
    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.FileFilter") {
        listOf(FileFilter.Comparison.serializer(), FileFilter.Compound.serializer())
    }

    override fun deserialize(decoder: Decoder): FileFilter {
        val input = decoder.peeking()
        val members = (input.peek() as? JsonObject)?.keys.orEmpty()
        return when {
            "filters" in members -> input.decodeSerializableValue(FileFilter.Compound.serializer())
            "key" in members -> input.decodeSerializableValue(FileFilter.Comparison.serializer())
            else -> FileFilter.Unknown(input.decodeSerializableValue(JsonObject.serializer()))
        }
    }

    override fun serialize(encoder: Encoder, value: FileFilter): Unit = when (value) {
        is FileFilter.Compound -> encoder.encodeSerializableValue(FileFilter.Compound.serializer(), value)
        is FileFilter.Comparison -> encoder.encodeSerializableValue(FileFilter.Comparison.serializer(), value)
        is FileFilter.Unknown -> encoder.encodeSerializableValue(JsonObject.serializer(), value.json)
    }
}
