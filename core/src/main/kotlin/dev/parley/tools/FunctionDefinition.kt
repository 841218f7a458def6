package dev.parley.tools

import dev.parley.schema.jsonSchemaOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A function that a model may call.
 *
 * @property name letters, digits, underscores and dashes, at most 64.
 * @property description what it does, for the model to know when to call it. When absent the name must do.
 * @property parameters the JSON schema of its arguments. When absent it takes none.
 * @property strict whether the arguments always fit the schema, of which only a part may then be used. No when absent.
 */
@Serializable
@JvmRecord
public data class FunctionDefinition(
    val name: String,
    val description: String? = null,
    val parameters: JsonObject? = null,
    val strict: Boolean? = null,
) {
    public companion object {
        /** A strict function called [name], whose arguments [arguments] reads. Throws what [jsonSchemaOf] throws. */
        @JvmStatic
        @JvmOverloads
        public fun of(name: String, arguments: KSerializer<*>, description: String? = null): FunctionDefinition =
            FunctionDefinition(name, description, jsonSchemaOf(arguments), strict = true)
    }
}
