package dev.parley.vectorstores

import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/** The value of a file's attribute: a string, a number or a boolean. */
@Serializable(with = AttributeValueSerializer::class)
public sealed interface AttributeValue {
    /**
     * A string.
     *
     * @property text The string, up to 512 characters.
     */
    @JvmRecord
    public data class Text(val text: String) : AttributeValue

    /**
     * A number.
     *
     * @property number The number; a whole one is written without a fraction.
     * @throws IllegalArgumentException when [number] is infinite or not a number.
     */
    @JvmRecord
    public data class Number(val number: Double) : AttributeValue {
        init {
            require(number.isFinite()) { "number must be finite, but is $number" }
        }
    }

    /**
     * A boolean.
     *
     * @property flag The boolean.
     */
    @JvmRecord
    public data class Flag(val flag: Boolean) : AttributeValue

    /**
     * A kind of value that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole value.
     */
    @JvmRecord
    public data class Unknown(val json: JsonElement) : AttributeValue

    public companion object {
        /** [text] as a value. */
        @JvmStatic
        public fun of(text: String): AttributeValue = Text(text)

        /**
         * [number] as a value.
         *
         * @throws IllegalArgumentException when [number] is infinite or not a number.
         */
        @JvmStatic
        public fun of(number: kotlin.Number): AttributeValue = Number(number.toDouble())

        /** [flag] as a value. */
        @JvmStatic
        public fun of(flag: Boolean): AttributeValue = Flag(flag)
    }
}
