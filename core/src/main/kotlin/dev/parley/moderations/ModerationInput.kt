package dev.parley.moderations

import dev.parley.json.argumentList
import kotlinx.serialization.Serializable

/** The input to classify: one text, several texts, or text and images together. */
@Serializable(with = ModerationInputSerializer::class)
public sealed interface ModerationInput {
    /**
     * One text.
     *
     * @property text The text to classify.
     */
    @JvmRecord
    public data class Text(val text: String) : ModerationInput

    /**
     * Several texts, each with a result of its own.
     *
     * @property texts The texts to classify, at least one.
     * @throws IllegalArgumentException when there are no [texts].
     */
    @JvmRecord
    public data class Texts(val texts: List<String>) : ModerationInput {
        init {
            require(texts.isNotEmpty()) { "texts must not be empty" }
        }
    }

    /**
     * Text and images with one result together.
     *
     * @property parts The parts to classify, at least one.
     * @throws IllegalArgumentException when there are no [parts].
     */
    @JvmRecord
    public data class Parts(val parts: List<ModerationPart>) : ModerationInput {
        init {
            require(parts.isNotEmpty()) { "parts must not be empty" }
        }
    }

    public companion object {
        /** One text. */
        @JvmStatic
        public fun text(text: String): ModerationInput = Text(text)

        /**
         * Several texts.
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun texts(texts: List<String>): ModerationInput = Texts(texts)

        /**
         * Text and images together.
         *
         * @throws IllegalArgumentException when there are none.
         */
        @JvmStatic
        public fun parts(vararg parts: ModerationPart): ModerationInput = Parts(argumentList("parts", parts))
    }
}
