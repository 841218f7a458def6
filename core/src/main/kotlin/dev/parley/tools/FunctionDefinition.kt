package dev.parley.tools

import dev.parley.json.Extra
import dev.parley.schema.JsonType
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The definition of a function that the model may call.
 *
 * @property name The name of the function: letters, digits, underscores and dashes, up to 64.
 * @property description What the function does, by which the model chooses when and how to call it. The name alone
 * when `null`.
 * @property parameters The JSON schema of the parameters. No parameters when `null`.
 * @property strict Whether the arguments always match the schema, for which only a subset of JSON schema is supported.
 * Default when `null`: false.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionDefinition(
    val name: String,
    val description: String? = null,
    val parameters: JsonObject? = null,
    val strict: Boolean? = null,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** A function named [name], whose parameters are the properties of [arguments]. */
        @JvmStatic
        @JvmOverloads
        public fun of(name: String, arguments: JsonType<*>, description: String? = null): FunctionDefinition =
            FunctionDefinition(name, description, arguments.schema, arguments.strict)
    }
}
