package dev.parley.generation

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.schema.jsonSchemaOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What an answer must look like. See the API reference, "Create chat completion", `response_format`. */
@Serializable(with = ResponseFormatSerializer::class)
public sealed interface ResponseFormat {
    /** Any text. */
    @Serializable
    public data object Text : ResponseFormat

    /** JSON of any shape. A message must ask for JSON too. */
    @Serializable
    public data object Json : ResponseFormat

    /**
     * JSON that fits a schema.
     *
     * @property jsonSchema the schema and its name.
     */
    @Serializable
    @JvmRecord
    public data class Schema(@SerialName("json_schema") val jsonSchema: JsonSchemaFormat) : ResponseFormat

    /**
     * A format newer than this library.
     *
     * @property json all of it.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseFormat
}

internal object ResponseFormatSerializer : UnionSerializer<ResponseFormat>(
    name = "ResponseFormat",
    discriminator = "type",
    variants = listOf(
        Variant("text", ResponseFormat.Text::class, ResponseFormat.Text.serializer()),
        Variant("json_object", ResponseFormat.Json::class, ResponseFormat.Json.serializer()),
        Variant("json_schema", ResponseFormat.Schema::class, ResponseFormat.Schema.serializer()),
    ),
    unknown = ResponseFormat::Unknown,
    json = { (it as? ResponseFormat.Unknown)?.json },
)

/**
 * A schema that an answer must fit.
 *
 * @property name letters, digits, underscores and dashes, at most 64.
 * @property description what the answer is for, for the model to know. When absent the name must do.
 * @property schema the JSON schema.
 * @property strict whether the answer always fits, in which case only a part of JSON schema may be used. No when absent.
 */
@Serializable
@JvmRecord
public data class JsonSchemaFormat(
    val name: String,
    val description: String? = null,
    val schema: JsonObject? = null,
    val strict: Boolean? = null,
) {
    public companion object {
        /** The strict schema, called [name], of what [serializer] writes. Throws what [jsonSchemaOf] throws. */
        @JvmStatic
        @JvmOverloads
        public fun of(name: String, serializer: KSerializer<*>, description: String? = null): JsonSchemaFormat =
            JsonSchemaFormat(name, description, jsonSchemaOf(serializer), strict = true)
    }
}
