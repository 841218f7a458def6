package dev.parley.responses.items

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer

/** What a model is given: text, or items. */
@Serializable(with = ResponseInputSerializer::class)
public sealed interface ResponseInput {
    /**
     * What the user says.
     *
     * @property value the text.
     */
    @JvmRecord
    public data class Text(val value: String) : ResponseInput

    /**
     * A conversation, or what is new in one.
     *
     * @property items the items, oldest first.
     */
    @JvmRecord
    public data class Items(val items: List<ResponseItem>) : ResponseInput

    public companion object {
        /** What the user says. */
        @JvmStatic
        public fun text(text: String): ResponseInput = Text(text)

        /** A conversation, or what is new in one. */
        @JvmStatic
        public fun items(items: List<ResponseItem>): ResponseInput = Items(items)

        /** A conversation, or what is new in one. */
        @JvmStatic
        public fun items(vararg items: ResponseItem): ResponseInput = Items(items.asList())
    }
}

internal object ResponseInputSerializer : TextOrSerializer<ResponseInput, List<ResponseItem>>(
    name = "ResponseInput",
    fromText = ResponseInput::Text,
    text = { (it as? ResponseInput.Text)?.value },
    other = ListSerializer(ResponseItemSerializer),
    fromOther = ResponseInput::Items,
    toOther = { (it as ResponseInput.Items).items },
)
