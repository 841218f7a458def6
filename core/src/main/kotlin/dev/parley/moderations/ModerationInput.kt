package dev.parley.moderations

import kotlinx.serialization.Serializable

/** What is to be looked at: one text, many texts, or text and images together. */
@Serializable(with = ModerationInputSerializer::class)
public sealed interface ModerationInput {
    /**
     * One text.
     *
     * @property text the text.
     */
    @JvmRecord
    public data class Text(val text: String) : ModerationInput

    /**
     * Many texts, each with a result of its own.
     *
     * @property texts at least one.
     * @throws IllegalArgumentException when there are no [texts].
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : ModerationInput {
        init {
            require(texts.isNotEmpty()) { "texts must not be empty" }
        }
    }

    /**
     * Text and images that belong together, and have one result.
     *
     * @property parts at least one.
     * @throws IllegalArgumentException when there are no [parts].
     */
    @JvmRecord
    public data class Parts(val parts: List<ModerationPart>) : ModerationInput {
        init {
            require(parts.isNotEmpty()) { "parts must not be empty" }
        }
    }

    public companion object {
        /** One [text]. */
        @JvmStatic
        public fun text(text: String): ModerationInput = Text(text)

        /** Many [texts]. Throws [IllegalArgumentException] when there are none. */
        @JvmStatic
        public fun texts(texts: List<String>): ModerationInput = Texts(texts)

        /** Text and images in [parts]. Throws [IllegalArgumentException] when there are none. */
        @JvmStatic
        public fun parts(vararg parts: ModerationPart): ModerationInput = Parts(parts.asList())
    }
}
