package dev.parley.generation

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.constant
import dev.parley.json.variant
import dev.parley.schema.JsonType
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The format that the model must output.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create#chat_create-response_format).
 */
@Serializable(with = ResponseFormatSerializer::class)
public sealed interface ResponseFormat {
    /** Any text. */
    @Serializable
    public data object Text : ResponseFormat

    /** JSON mode: any valid JSON object. A message must ask for JSON too. */
    @Serializable
    public data object Json : ResponseFormat

    /**
     * Structured outputs: JSON that matches a JSON schema.
     *
     * @property jsonSchema The schema and its name.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Schema @JvmOverloads constructor(
        @SerialName("json_schema") val jsonSchema: JsonSchemaFormat,
        val extra: Extra = Extra.NONE,
    ) : ResponseFormat

    /**
     * A kind of format that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole format.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseFormat
}

internal object ResponseFormatSerializer : UnionSerializer<ResponseFormat>(
    "ResponseFormat",
    "type",
    ResponseFormat::Unknown,
    { (it as? ResponseFormat.Unknown)?.json },
    constant<ResponseFormat.Text>("text"),
    constant<ResponseFormat.Json>("json_object"),
    variant<ResponseFormat.Schema>("json_schema"),
)

/**
 * A JSON schema that the output must match.
 *
 * @property name The name of the format: letters, digits, underscores and dashes, up to 64.
 * @property description What the format is for, by which the model determines how to respond. The name alone when
 * `null`.
 * @property schema The JSON schema. The service's default applies when `null`.
 * @property strict Whether the output always matches the schema, for which only a subset of JSON schema is supported.
 * Default when `null`: false.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class JsonSchemaFormat(
    val name: String,
    val description: String? = null,
    val schema: JsonObject? = null,
    val strict: Boolean? = null,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /**
         * The format of [type].
         *
         * @param name The name of the format. That of [type] when `null`.
         */
        @JvmStatic
        @JvmOverloads
        public fun of(type: JsonType<*>, name: String? = null, description: String? = null): JsonSchemaFormat =
            JsonSchemaFormat(name ?: type.name, description, type.schema, type.strict)
    }
}
