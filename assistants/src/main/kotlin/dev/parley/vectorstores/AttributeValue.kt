package dev.parley.vectorstores

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** What an attribute of a file says: a text, a number, or whether something is so. */
@Serializable(with = AttributeValueSerializer::class)
public sealed interface AttributeValue {
    /**
     * A text.
     *
     * @property text at most 512 characters.
     */
    @JvmRecord
    public data class Text(val text: String) : AttributeValue

    /**
     * A number.
     *
     * @property number the number; a whole one is written without a fraction.
     * @throws IllegalArgumentException when [number] is infinite or none at all.
     */
    @JvmRecord
    public data class Number(val number: Double) : AttributeValue {
        init {
            require(number.isFinite()) { "number must be finite, but is $number" }
        }
    }

    /**
     * Whether something is so.
     *
     * @property flag whether it is.
     */
    @JvmRecord
    public data class Flag(val flag: Boolean) : AttributeValue

    /**
     * A value of a kind newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonElement) : AttributeValue

    public companion object {
        /** [text] as a value. */
        @JvmStatic
        public fun of(text: String): AttributeValue = Text(text)

        /** [number] as a value. Throws [IllegalArgumentException] when it is infinite or none at all. */
        @JvmStatic
        public fun of(number: kotlin.Number): AttributeValue = Number(number.toDouble())

        /** [flag] as a value. */
        @JvmStatic
        public fun of(flag: Boolean): AttributeValue = Flag(flag)
    }
}
