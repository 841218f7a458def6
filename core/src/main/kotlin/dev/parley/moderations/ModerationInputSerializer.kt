package dev.parley.moderations

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Writes a string, or an array of strings or parts; when it reads, the first item tells which. */
internal object ModerationInputSerializer : KSerializer<ModerationInput>, OneOf {
    private val texts = ListSerializer(String.serializer())
    private val parts = ListSerializer(ModerationPart.serializer())

    override val forms: List<KSerializer<*>> get() = listOf(String.serializer(), texts, parts)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.ModerationInput", JsonElement.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: ModerationInput): Unit = when (value) {
        is ModerationInput.Text -> encoder.encodeSerializableValue(String.serializer(), value.text)
        is ModerationInput.Texts -> encoder.encodeSerializableValue(texts, value.texts)
        is ModerationInput.Parts -> encoder.encodeSerializableValue(parts, value.parts)
    }

    override fun deserialize(decoder: Decoder): ModerationInput {
        val input = decoder as JsonDecoder
        val element = input.decodeJsonElement()
        return when {
            element !is JsonArray ->
                ModerationInput.Text(input.json.decodeFromJsonElement(String.serializer(), element))

            element.firstOrNull() is JsonObject ->
                ModerationInput.Parts(input.json.decodeFromJsonElement(parts, element))

            else -> ModerationInput.Texts(input.json.decodeFromJsonElement(texts, element))
        }
    }
}
