package dev.parley.embeddings

import kotlinx.serialization.Serializable

/** The input of an embedding request: one input or several, as text or as token ids. */
@Serializable(with = EmbeddingInputSerializer::class)
public sealed interface EmbeddingInput {
    /**
     * One input.
     *
     * @property text the text to embed.
     */
    @JvmRecord
    public data class Text(val text: String) : EmbeddingInput

    /**
     * Several inputs.
     *
     * @property texts the texts to embed. The service takes up to 2048.
     * @throws IllegalArgumentException when there are no [texts].
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : EmbeddingInput {
        init {
            require(texts.isNotEmpty()) { "texts must not be empty" }
        }
    }

    /**
     * One input as tokens.
     *
     * @property tokens the token ids to embed. The service takes up to 2048.
     * @throws IllegalArgumentException when there are no [tokens].
     */
    @JvmRecord
    public data class Tokens(val tokens: List<Int>) : EmbeddingInput {
        init {
            require(tokens.isNotEmpty()) { "tokens must not be empty" }
        }
    }

    /**
     * Several inputs as tokens.
     *
     * @property tokenLists the token ids of each input. The service takes up to 2048 inputs.
     * @throws IllegalArgumentException when there are no [tokenLists].
     */
    @JvmRecord
    public data class TokenLists(val tokenLists: List<List<Int>>) : EmbeddingInput {
        init {
            require(tokenLists.isNotEmpty()) { "tokenLists must not be empty" }
        }
    }

    public companion object {
        /** One input of [text]. */
        @JvmStatic
        public fun text(text: String): EmbeddingInput = Text(text)

        /**
         * Several inputs, one a text.
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun texts(texts: List<String>): EmbeddingInput = Texts(texts)

        /**
         * One input of [tokens].
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun tokens(tokens: List<Int>): EmbeddingInput = Tokens(tokens)

        /**
         * Several inputs, one a list of tokens.
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun tokenLists(tokenLists: List<List<Int>>): EmbeddingInput = TokenLists(tokenLists)
    }
}
