package dev.parley.responses

import dev.parley.json.TextOrSerializer
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.text
import kotlinx.serialization.Serializable

/** What is put into a [PromptTemplate]: text, an image or a file. */
@Serializable(with = PromptVariableSerializer::class)
public sealed interface PromptVariable {
    /**
     * Text.
     *
     * @property value the text.
     */
    @JvmRecord
    public data class Text(val value: String) : PromptVariable

    /**
     * An image, a file, or text as a part.
     *
     * @property part the part.
     */
    @JvmRecord
    public data class Part(val part: ItemPart) : PromptVariable

    public companion object {
        /** [text]. */
        @JvmStatic
        public fun text(text: String): PromptVariable = Text(text)

        /** The image or file of [part]. */
        @JvmStatic
        public fun part(part: ItemPart): PromptVariable = Part(part)
    }
}

internal object PromptVariableSerializer : TextOrSerializer<PromptVariable, ItemPart>(
    name = "PromptVariable",
    fromText = PromptVariable::Text,
    text = { (it as? PromptVariable.Text)?.value },
    other = ItemPart.serializer(),
    fromOther = PromptVariable::Part,
    toOther = { (it as PromptVariable.Part).part },
)
