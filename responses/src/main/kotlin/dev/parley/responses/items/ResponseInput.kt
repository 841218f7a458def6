package dev.parley.responses.items

import dev.parley.json.TextOrSerializer
import dev.parley.json.argumentList
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer

/** The input of a response: text, or items. */
@Serializable(with = ResponseInputSerializer::class)
public sealed interface ResponseInput {
    /**
     * A message of the user, as text.
     *
     * @property text The text.
     */
    @JvmRecord
    public data class Text(val text: String) : ResponseInput

    /**
     * A conversation, or what is new in it.
     *
     * @property items The items, oldest first.
     */
    @JvmRecord
    public data class Items(val items: List<ResponseItem>) : ResponseInput

    public companion object {
        /** A message of the user, as [text]. */
        @JvmStatic
        public fun text(text: String): ResponseInput = Text(text)

        /** A conversation, or what is new in it: [items], oldest first. */
        @JvmStatic
        public fun items(items: List<ResponseItem>): ResponseInput = Items(items)

        /** A conversation, or what is new in it: [items], oldest first. */
        @JvmStatic
        public fun items(vararg items: ResponseItem): ResponseInput = Items(argumentList("items", items))
    }
}

internal object ResponseInputSerializer : TextOrSerializer<ResponseInput, List<ResponseItem>>(
    name = "ResponseInput",
    fromText = ResponseInput::Text,
    text = { (it as? ResponseInput.Text)?.text },
    other = ListSerializer(ResponseItemSerializer),
    fromOther = ResponseInput::Items,
    toOther = { (it as ResponseInput.Items).items },
)
