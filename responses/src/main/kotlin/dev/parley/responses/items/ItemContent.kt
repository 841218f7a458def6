package dev.parley.responses.items

import dev.parley.json.TextOrSerializer
import dev.parley.json.argumentList
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer

/** The content of a message, or the output of a tool: text, or several parts. */
@Serializable(with = ItemContentSerializer::class)
public sealed interface ItemContent {
    /**
     * Text alone.
     *
     * @property text The text.
     */
    @JvmRecord
    public data class Text(val text: String) : ItemContent

    /**
     * Several parts.
     *
     * @property parts The parts, in order.
     */
    @JvmRecord
    public data class Parts(val parts: List<ItemPart>) : ItemContent

    public companion object {
        /** The [text] alone. */
        @JvmStatic
        public fun text(text: String): ItemContent = Text(text)

        /** Several [parts]. */
        @JvmStatic
        public fun parts(vararg parts: ItemPart): ItemContent = Parts(argumentList("parts", parts))
    }
}

/** The text of this content, its parts joined. */
internal val ItemContent.text: String
    get() = when (this) {
        is ItemContent.Text -> text
        is ItemContent.Parts -> parts.text
    }

/** The texts of these parts, joined. */
internal val List<ItemPart>.text: String get() = joinToString("") { it.text }

private val ItemPart.text: String
    get() = when (this) {
        is ItemPart.InputText -> text
        is ItemPart.OutputText -> text
        is ItemPart.Text -> text
        else -> ""
    }

internal object ItemContentSerializer : TextOrSerializer<ItemContent, List<ItemPart>>(
    name = "ItemContent",
    fromText = ItemContent::Text,
    text = { (it as? ItemContent.Text)?.text },
    other = ListSerializer(ItemPart.serializer()),
    fromOther = ItemContent::Parts,
    toOther = { (it as ItemContent.Parts).parts },
)
