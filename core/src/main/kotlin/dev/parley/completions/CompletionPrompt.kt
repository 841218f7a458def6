package dev.parley.completions

import dev.parley.json.TextsOrTokensSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.encoding.Encoder

/** The prompt of a completion: one or several, as text or as token ids. */
@Serializable(with = CompletionPromptSerializer::class)
public sealed interface CompletionPrompt {
    /**
     * One prompt.
     *
     * @property text the text of the prompt.
     */
    @JvmRecord
    public data class Text(val text: String) : CompletionPrompt

    /**
     * Several prompts, each with completions of its own.
     *
     * @property texts the text of each prompt.
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : CompletionPrompt

    /**
     * One prompt as tokens.
     *
     * @property tokens the token ids of the prompt, at least one.
     * @throws IllegalArgumentException when there are no [tokens].
     */
    @JvmRecord
    public data class Tokens(val tokens: List<Int>) : CompletionPrompt {
        init {
            require(tokens.isNotEmpty()) { "tokens must not be empty" }
        }
    }

    /**
     * Several prompts as tokens, each with completions of its own.
     *
     * @property tokenLists the token ids of each prompt, at least one prompt.
     * @throws IllegalArgumentException when there are no [tokenLists].
     */
    @JvmRecord
    public data class TokenLists(val tokenLists: List<List<Int>>) : CompletionPrompt {
        init {
            require(tokenLists.isNotEmpty()) { "tokenLists must not be empty" }
        }
    }

    public companion object {
        /** One prompt of [text]. */
        @JvmStatic
        public fun text(text: String): CompletionPrompt = Text(text)

        /** Several prompts, one a text. */
        @JvmStatic
        public fun texts(texts: List<String>): CompletionPrompt = Texts(texts)

        /**
         * One prompt of [tokens].
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun tokens(tokens: List<Int>): CompletionPrompt = Tokens(tokens)

        /**
         * Several prompts, one a list of tokens.
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun tokenLists(tokenLists: List<List<Int>>): CompletionPrompt = TokenLists(tokenLists)
    }
}

/** How many prompts these are. */
internal val CompletionPrompt.count: Int
    get() = when (this) {
        is CompletionPrompt.Text, is CompletionPrompt.Tokens -> 1
        is CompletionPrompt.Texts -> texts.size
        is CompletionPrompt.TokenLists -> tokenLists.size
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
