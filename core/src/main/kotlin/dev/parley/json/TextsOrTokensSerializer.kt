package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive

/**
 * Reads what the API describes as a string, or an array of strings, numbers of tokens, or arrays of those: the first
 * item tells which.
 */
@InternalParleyApi
public abstract class TextsOrTokensSerializer<T : Any>(
    name: String,
    private val fromText: (String) -> T,
    private val fromTexts: (List<String>) -> T,
    private val fromTokens: (List<Int>) -> T,
    private val fromTokenLists: (List<List<Int>>) -> T,
) : KSerializer<T>,
    OneOf {
    protected val text: KSerializer<String> = String.serializer()
    protected val texts: KSerializer<List<String>> = ListSerializer(text)
    protected val tokens: KSerializer<List<Int>> = ListSerializer(Int.serializer())
    protected val tokenLists: KSerializer<List<List<Int>>> = ListSerializer(tokens)

    override val forms: List<KSerializer<*>> get() = listOf(text, texts, tokens, tokenLists)

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.$name", JsonElement.serializer().descriptor)

    override fun deserialize(decoder: Decoder): T {
        val input = decoder as JsonDecoder
        return when (val element = input.decodeJsonElement()) {
            is JsonPrimitive -> fromText(input.json.decodeFromJsonElement(text, element))
            is JsonArray -> many(input, element)
            else -> throw SerializationException("expected a string or an array")
        }
    }

    private fun many(input: JsonDecoder, array: JsonArray): T {
        val first = array.firstOrNull()
        return when {
            first is JsonArray -> fromTokenLists(input.json.decodeFromJsonElement(tokenLists, array))
            first is JsonPrimitive && !first.isString -> fromTokens(input.json.decodeFromJsonElement(tokens, array))
            else -> fromTexts(input.json.decodeFromJsonElement(texts, array))
        }
    }
}
