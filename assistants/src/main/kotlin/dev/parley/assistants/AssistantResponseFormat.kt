package dev.parley.assistants

import dev.parley.generation.ResponseFormat
import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/** What an assistant's answers must look like. See the API reference, "Create assistant", `response_format`. */
@Serializable(with = AssistantResponseFormatSerializer::class)
public sealed interface AssistantResponseFormat {
    /**
     * A general rule.
     *
     * @property value `auto`, so far.
     */
    @JvmRecord
    public data class Mode(val value: String) : AssistantResponseFormat

    /**
     * A format that is described.
     *
     * @property format text, JSON, or JSON that fits a schema.
     */
    @JvmRecord
    public data class Described(val format: ResponseFormat) : AssistantResponseFormat

    public companion object {
        /** The model decides. */
        @JvmField
        public val Auto: AssistantResponseFormat = Mode("auto")

        /** Answers of the [format]. */
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
