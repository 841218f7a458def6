package dev.parley.responses.tools

import dev.parley.schema.jsonSchemaOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A function of the caller's, with arguments in JSON.
 *
 * @property name letters, digits, underscores and dashes, at most 128.
 * @property parameters the JSON schema of its arguments. When absent it takes none.
 * @property description what it does, for the model to know when to call it. When absent the name must do.
 * @property strict whether the arguments always fit the schema, of which only a part may then be used. Yes when absent.
 * @property outputSchema the JSON schema of what it gives. Anything when absent.
 * @property deferLoading whether the model learns of it by a tool search only. No when absent.
 * @property allowedCallers who may call it. The model itself when absent.
 */
@Serializable
@JvmRecord
public data class FunctionTool(
    val name: String,
    val parameters: JsonObject? = null,
    val description: String? = null,
    val strict: Boolean? = null,
    @SerialName("output_schema") val outputSchema: JsonObject? = null,
    @SerialName("defer_loading") val deferLoading: Boolean? = null,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
) : ResponseTool {
    public companion object {
        /** A strict function called [name], whose arguments [arguments] reads. Throws what [jsonSchemaOf] throws. */
        @JvmStatic
        @JvmOverloads
        public fun of(name: String, arguments: KSerializer<*>, description: String? = null): FunctionTool =
            FunctionTool(name, jsonSchemaOf(arguments), description, strict = true)
    }
}
