@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.schema.JsonType
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A function of yours, which the model calls with arguments in JSON.
 *
 * @property name The function's name: letters, digits, underscores and dashes, at most 128.
 * @property parameters The JSON schema of the arguments. When `null` the function takes none.
 * @property description What the function does: the model reads it to decide when to call it.
 * @property strict Whether the arguments always match the schema, for which only a subset of JSON schema is allowed.
 * The service's default applies when `null`.
 * @property outputSchema The JSON schema of what the function returns. Anything when `null`.
 * @property deferLoading Whether the model finds the tool only by a tool search. Default when `null`: `false`.
 * @property allowedCallers Who may call the tool. Default when `null`: the model itself.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionTool(
    val name: String,
    @EncodeDefault val parameters: JsonObject? = null,
    val description: String? = null,
    @EncodeDefault val strict: Boolean? = null,
    @SerialName("output_schema") val outputSchema: JsonObject? = null,
    @SerialName("defer_loading") val deferLoading: Boolean? = null,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
    val extra: Extra = Extra.NONE,
) : ResponseTool {
    public companion object {
        /** A function called [name], whose parameters are the properties of [arguments]. */
        @JvmStatic
        @JvmOverloads
        public fun of(name: String, arguments: JsonType<*>, description: String? = null): FunctionTool =
            FunctionTool(name, arguments.schema, description, arguments.strict)
    }
}
