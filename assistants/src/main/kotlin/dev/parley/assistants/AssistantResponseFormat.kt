package dev.parley.assistants

import dev.parley.generation.ResponseFormat
import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/**
 * The format of an assistant's output: `auto`, or a [ResponseFormat].
 *
 * See `response_format` in the
 * [API reference](https://platform.openai.com/docs/api-reference/assistants/createAssistant).
 */
@Serializable(with = AssistantResponseFormatSerializer::class)
public sealed interface AssistantResponseFormat {
    /**
     * A mode by its name.
     *
     * @property value The wire value: `auto`.
     */
    @JvmRecord
    public data class Mode(val value: String) : AssistantResponseFormat

    /**
     * A response format object.
     *
     * @property format Text, a JSON object, or JSON that follows a schema.
     */
    @JvmRecord
    public data class Described(val format: ResponseFormat) : AssistantResponseFormat

    public companion object {
        /** The model chooses (`auto`). */
        @JvmField
        public val AUTO: AssistantResponseFormat = Mode("auto")

        /** The response format object [format]. */
        @JvmStatic
        public fun of(format: ResponseFormat): AssistantResponseFormat = Described(format)
    }
}

internal object AssistantResponseFormatSerializer : TextOrSerializer<AssistantResponseFormat, ResponseFormat>(
    name = "AssistantResponseFormat",
    fromText = AssistantResponseFormat::Mode,
    text = { (it as? AssistantResponseFormat.Mode)?.value },
    other = ResponseFormat.serializer(),
    fromOther = AssistantResponseFormat::Described,
    toOther = { (it as AssistantResponseFormat.Described).format },
)
