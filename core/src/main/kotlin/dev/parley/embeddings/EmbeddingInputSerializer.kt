package dev.parley.embeddings

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/** Writes a string, or an array of strings, numbers or arrays of numbers; when it reads, the first item tells which. */
internal object EmbeddingInputSerializer : KSerializer<EmbeddingInput> {
    private val texts = ListSerializer(String.serializer())
    private val tokens = ListSerializer(Int.serializer())
    private val tokenLists = ListSerializer(tokens)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.EmbeddingInput", JsonElement.serializer().descriptor)

    override fun serialize(encoder: Encoder, value: EmbeddingInput): Unit = when (value) {
        is EmbeddingInput.Text -> encoder.encodeSerializableValue(String.serializer(), value.text)
        is EmbeddingInput.Texts -> encoder.encodeSerializableValue(texts, value.texts)
        is EmbeddingInput.Tokens -> encoder.encodeSerializableValue(tokens, value.tokens)
        is EmbeddingInput.TokenLists -> encoder.encodeSerializableValue(tokenLists, value.tokenLists)
    }

    override fun deserialize(decoder: Decoder): EmbeddingInput {
        val input = decoder as JsonDecoder
        return when (val element = input.decodeJsonElement()) {
            is JsonPrimitive -> EmbeddingInput.Text(input.json.decodeFromJsonElement(String.serializer(), element))
            is JsonArray -> many(input, element)
            else -> throw SerializationException("expected a string or an array")
        }
    }

    private fun many(input: JsonDecoder, array: JsonArray): EmbeddingInput {
        val first = array.firstOrNull()
        return when {
            first is JsonArray -> EmbeddingInput.TokenLists(input.json.decodeFromJsonElement(tokenLists, array))

            first is JsonPrimitive && !first.isString ->
                EmbeddingInput.Tokens(input.json.decodeFromJsonElement(tokens, array))

            else -> EmbeddingInput.Texts(input.json.decodeFromJsonElement(texts, array))
        }
    }
}
