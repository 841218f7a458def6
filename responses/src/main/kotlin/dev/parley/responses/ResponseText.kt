package dev.parley.responses

import dev.parley.generation.Verbosity
import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.schema.JsonType
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Options of the text of a response.
 *
 * @property format The format of the text. Default when `null`: any text.
 * @property verbosity How verbose the text is. Default when `null`: medium.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseText(
    val format: TextFormat? = null,
    val verbosity: Verbosity? = null,
    val extra: Extra = Extra.NONE,
)

/** The format of a text. */
@Serializable(with = TextFormatSerializer::class)
public sealed interface TextFormat {
    /**
     * Any text.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text(val extra: Extra = Extra.NONE) : TextFormat

    /**
     * Structured outputs: JSON that matches a schema.
     *
     * @property name The name of the format: letters, digits, underscores and dashes, at most 64.
     * @property schema The JSON schema.
     * @property description What the format is for: the model reads it.
     * @property strict Whether the text always matches the schema, for which only a subset of JSON schema is allowed.
     * Default when `null`: `false`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class JsonSchema(
        val name: String,
        val schema: JsonObject,
        val description: String? = null,
        val strict: Boolean? = null,
        val extra: Extra = Extra.NONE,
    ) : TextFormat

    /**
     * JSON of any shape: the older form of [JsonSchema]. A message must ask for JSON too.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class JsonObjectFormat(val extra: Extra = Extra.NONE) : TextFormat

    /**
     * A kind of format that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TextFormat

    public companion object {
        /**
         * The format of [type].
         *
         * @param name The name of the format. That of [type] when `null`.
         */
        @JvmStatic
        @JvmOverloads
        public fun of(type: JsonType<*>, name: String? = null, description: String? = null): TextFormat =
            JsonSchema(name ?: type.name, type.schema, description, type.strict)
    }
}

internal object TextFormatSerializer : UnionSerializer<TextFormat>(
    "TextFormat",
    "type",
    TextFormat::Unknown,
    { (it as? TextFormat.Unknown)?.json },
    variant<TextFormat.Text>("text"),
    variant<TextFormat.JsonSchema>("json_schema"),
    variant<TextFormat.JsonObjectFormat>("json_object"),
)
