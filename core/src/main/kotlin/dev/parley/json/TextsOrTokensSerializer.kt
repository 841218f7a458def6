package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder

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

    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.$name") { forms }

    override fun deserialize(decoder: Decoder): T {
        val input = decoder.peeking()
        return when {
            input.next != JsonKind.LIST -> fromText(input.decodeString())
            input.nextItem == JsonKind.LIST -> fromTokenLists(input.decodeSerializableValue(tokenLists))
            input.nextItem == JsonKind.NUMBER -> fromTokens(input.decodeSerializableValue(tokens))
            else -> fromTexts(input.decodeSerializableValue(texts))
        }
    }
}
