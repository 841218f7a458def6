package dev.parley.responses

import dev.parley.generation.Verbosity
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.responses.items.text
import dev.parley.schema.jsonSchemaOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * What the text of an answer must look like.
 *
 * @property format its form. Any text when absent.
 * @property verbosity how wordy it is. Medium when absent.
 */
@Serializable
@JvmRecord
public data class ResponseText(val format: TextFormat? = null, val verbosity: Verbosity? = null)

/** The form of a text. */
@Serializable(with = TextFormatSerializer::class)
public sealed interface TextFormat {
    /** Any text. */
    @Serializable
    public data object Text : TextFormat

    /**
     * JSON that fits a schema.
     *
     * @property name letters, digits, underscores and dashes, at most 64.
     * @property schema the JSON schema.
     * @property description what the answer is for, for the model to know. When absent the name must do.
     * @property strict whether the answer always fits, in which case only a part of JSON schema may be used. No when
     * absent.
     */
    @Serializable
    @JvmRecord
    public data class JsonSchema(
        val name: String,
        val schema: JsonObject,
        val description: String? = null,
        val strict: Boolean? = null,
    ) : TextFormat

    /** JSON of any shape: the older form of [JsonSchema]. A message must ask for JSON too. */
    @Serializable
    public data object JsonObjectFormat : TextFormat

    /**
     * A format newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TextFormat

    public companion object {
        /** Strict JSON called [name], which [answer] reads. Throws what [jsonSchemaOf] throws. */
        @JvmStatic
        @JvmOverloads
        public fun of(name: String, answer: KSerializer<*>, description: String? = null): TextFormat =
            JsonSchema(name, jsonSchemaOf(answer), description, strict = true)
    }
}

internal object TextFormatSerializer : UnionSerializer<TextFormat>(
    name = "TextFormat",
    discriminator = "type",
    variants = listOf(
        Variant("text", TextFormat.Text::class, TextFormat.Text.serializer()),
        Variant("json_schema", TextFormat.JsonSchema::class, TextFormat.JsonSchema.serializer()),
        Variant("json_object", TextFormat.JsonObjectFormat::class, TextFormat.JsonObjectFormat.serializer()),
    ),
    unknown = TextFormat::Unknown,
    json = { (it as? TextFormat.Unknown)?.json },
)
