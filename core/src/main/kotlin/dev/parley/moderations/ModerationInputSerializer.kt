package dev.parley.moderations

import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonKind
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Writes a string, or an array of strings or parts; when it reads, the first item tells which. */
internal object ModerationInputSerializer : KSerializer<ModerationInput> {
    private val texts = ListSerializer(String.serializer())
    private val parts = ListSerializer(ModerationPart.serializer())

    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.ModerationInput") { listOf(String.serializer(), texts, parts) }

    override fun serialize(encoder: Encoder, value: ModerationInput): Unit = when (value) {
        is ModerationInput.Text -> encoder.encodeSerializableValue(String.serializer(), value.text)
        is ModerationInput.Texts -> encoder.encodeSerializableValue(texts, value.texts)
        is ModerationInput.Parts -> encoder.encodeSerializableValue(parts, value.parts)
    }

    override fun deserialize(decoder: Decoder): ModerationInput {
        val input = decoder.peeking()
        return when {
            input.next != JsonKind.LIST -> ModerationInput.Text(input.decodeString())
            input.nextItem == JsonKind.OBJECT -> ModerationInput.Parts(input.decodeSerializableValue(parts))
            else -> ModerationInput.Texts(input.decodeSerializableValue(texts))
        }
    }
}
