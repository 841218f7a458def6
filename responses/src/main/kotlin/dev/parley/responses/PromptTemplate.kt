package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import dev.parley.responses.items.ItemPart
import kotlinx.serialization.Serializable

/**
 * A prompt template that the service has stored.
 *
 * @property id The id of the template.
 * @property version The version of the template. The current one when `null`.
 * @property variables The values of the template's variables, by name. None when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class PromptTemplate(
    val id: String,
    val version: String? = null,
    val variables: Map<String, PromptVariable>? = null,
    val extra: Extra = Extra.NONE,
)

/** The value of a variable of a [PromptTemplate]: text, an image or a file. */
@Serializable(with = PromptVariableSerializer::class)
public sealed interface PromptVariable {
    /**
     * Text.
     *
     * @property text The text.
     */
    @JvmRecord
    public data class Text(val text: String) : PromptVariable

    /**
     * An image, a file, or text as a part.
     *
     * @property part The part.
     */
    @JvmRecord
    public data class Part(val part: ItemPart) : PromptVariable

    public companion object {
        /** The [text]. */
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
    text = { (it as? PromptVariable.Text)?.text },
    other = ItemPart.serializer(),
    fromOther = PromptVariable::Part,
    toOther = { (it as PromptVariable.Part).part },
)
