package dev.parley.embeddings

import kotlinx.serialization.Serializable

/**
 * What is to be embedded: one text or many, as text or as the numbers of its tokens. None may be longer than the model
 * can take, 8192 tokens for all of today's.
 */
@Serializable(with = EmbeddingInputSerializer::class)
public sealed interface EmbeddingInput {
    /**
     * One text.
     *
     * @property text the text.
     * @throws IllegalArgumentException when [text] is empty.
     */
    @JvmRecord
    public data class Text(val text: String) : EmbeddingInput {
        init {
            require(text.isNotEmpty()) { "text must not be empty" }
        }
    }

    /**
     * Many texts.
     *
     * @property texts the texts, 1 to 2048.
     * @throws IllegalArgumentException when there are none or more [texts], or one is empty.
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : EmbeddingInput {
        init {
            requireSize("texts", texts)
            requireNoneEmpty("texts", texts, String::isEmpty)
        }
    }

    /**
     * One text as tokens.
     *
     * @property tokens the numbers of its tokens, 1 to 2048.
     * @throws IllegalArgumentException when there are none or more [tokens].
     */
    @JvmRecord
    public data class Tokens(val tokens: List<Int>) : EmbeddingInput {
        init {
            requireSize("tokens", tokens)
        }
    }

    /**
     * Many texts as tokens.
     *
     * @property tokenLists the numbers of each text's tokens, 1 to 2048 texts.
     * @throws IllegalArgumentException when there are none or more [tokenLists], or one is empty.
     */
    @JvmRecord
    public data class TokenLists(val tokenLists: List<List<Int>>) : EmbeddingInput {
        init {
            requireSize("tokenLists", tokenLists)
            requireNoneEmpty("tokenLists", tokenLists, List<Int>::isEmpty)
        }
    }

    public companion object {
        /** One [text]. Throws [IllegalArgumentException] when it is empty. */
        @JvmStatic
        public fun text(text: String): EmbeddingInput = Text(text)

        /** 1 to 2048 [texts]. Throws [IllegalArgumentException] when there are none or more, or one is empty. */
        @JvmStatic
        public fun texts(texts: List<String>): EmbeddingInput = Texts(texts)

        /** One text as 1 to 2048 [tokens]. Throws [IllegalArgumentException] when there are none or more. */
        @JvmStatic
        public fun tokens(tokens: List<Int>): EmbeddingInput = Tokens(tokens)

        /**
         * 1 to 2048 texts as tokens. Throws [IllegalArgumentException] when there are none or more, or one is empty.
         */
        @JvmStatic
        public fun tokenLists(tokenLists: List<List<Int>>): EmbeddingInput = TokenLists(tokenLists)
    }
}

/** How many texts, or tokens, one request may hold. */
internal const val MAX_INPUTS: Int = 2048

private fun requireSize(name: String, list: List<*>) =
    require(list.size in 1..MAX_INPUTS) { "$name must be 1 to $MAX_INPUTS, but are ${list.size}" }

internal fun <T> requireNoneEmpty(name: String, list: List<T>, isEmpty: (T) -> Boolean) {
    val empty = list.indexOfFirst(isEmpty)
    require(empty < 0) { "$name must not be empty, but that at $empty is" }
}
