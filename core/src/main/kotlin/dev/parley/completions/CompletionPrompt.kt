package dev.parley.completions

import dev.parley.json.TextsOrTokensSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.encoding.Encoder

/** What is to be continued: one text or many, as text or as the numbers of its tokens. */
@Serializable(with = CompletionPromptSerializer::class)
public sealed interface CompletionPrompt {
    /**
     * One text.
     *
     * @property text the text.
     */
    @JvmRecord
    public data class Text(val text: String) : CompletionPrompt

    /**
     * Many texts, each continued on its own.
     *
     * @property texts the texts.
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : CompletionPrompt

    /**
     * One text as tokens.
     *
     * @property tokens the numbers of its tokens, at least one.
     * @throws IllegalArgumentException when there are no [tokens].
     */
    @JvmRecord
    public data class Tokens(val tokens: List<Int>) : CompletionPrompt {
        init {
            require(tokens.isNotEmpty()) { "tokens must not be empty" }
        }
    }

    /**
     * Many texts as tokens, each continued on its own.
     *
     * @property tokenLists the numbers of each text's tokens, at least one text.
     * @throws IllegalArgumentException when there are no [tokenLists].
     */
    @JvmRecord
    public data class TokenLists(val tokenLists: List<List<Int>>) : CompletionPrompt {
        init {
            require(tokenLists.isNotEmpty()) { "tokenLists must not be empty" }
        }
    }

    public companion object {
        /** One [text]. */
        @JvmStatic
        public fun text(text: String): CompletionPrompt = Text(text)

        /** Many [texts]. */
        @JvmStatic
        public fun texts(texts: List<String>): CompletionPrompt = Texts(texts)

        /** One text as [tokens]. Throws [IllegalArgumentException] when there are none. */
        @JvmStatic
        public fun tokens(tokens: List<Int>): CompletionPrompt = Tokens(tokens)

        /** Many texts as tokens. Throws [IllegalArgumentException] when there are none. */
        @JvmStatic
        public fun tokenLists(tokenLists: List<List<Int>>): CompletionPrompt = TokenLists(tokenLists)
    }
}

internal object CompletionPromptSerializer : TextsOrTokensSerializer<CompletionPrompt>(
    name = "CompletionPrompt",
    fromText = CompletionPrompt::Text,
    fromTexts = CompletionPrompt::Texts,
    fromTokens = CompletionPrompt::Tokens,
    fromTokenLists = CompletionPrompt::TokenLists,
) {
    override fun serialize(encoder: Encoder, value: CompletionPrompt): Unit = when (value) {
        is CompletionPrompt.Text -> encoder.encodeSerializableValue(text, value.text)
        is CompletionPrompt.Texts -> encoder.encodeSerializableValue(texts, value.texts)
        is CompletionPrompt.Tokens -> encoder.encodeSerializableValue(tokens, value.tokens)
        is CompletionPrompt.TokenLists -> encoder.encodeSerializableValue(tokenLists, value.tokenLists)
    }
}
