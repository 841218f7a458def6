package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.tools.AllowedToolsMode
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Which tools the model calls, if any.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/create).
 */
@Serializable(with = ResponseToolChoiceSerializer::class)
public sealed interface ResponseToolChoice {
    /**
     * Any tool, or none.
     *
     * @property value `none`, `auto` or `required`.
     */
    @JvmRecord
    public data class Mode(val value: String) : ResponseToolChoice

    /**
     * Some of the tools only.
     *
     * @property mode Whether one of them must be called.
     * @property tools The allowed tools, each as `{"type": "function", "name": "…"}`, `{"type": "mcp", "server_label":
     * "…"}` or `{"type": "image_generation"}`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Allowed @JvmOverloads constructor(
        val mode: AllowedToolsMode,
        val tools: List<JsonObject>,
        val extra: Extra = Extra.NONE,
    ) : ResponseToolChoice

    /**
     * One tool, named by its type alone, must be called.
     *
     * @property type The type of the tool.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class BuiltIn @JvmOverloads constructor(
        val type: BuiltInTool,
        val extra: Extra = Extra.NONE,
    ) : ResponseToolChoice

    /**
     * One function must be called.
     *
     * @property name The function's name.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function @JvmOverloads constructor(
        val name: String,
        val extra: Extra = Extra.NONE,
    ) : ResponseToolChoice

    /**
     * One custom tool must be called.
     *
     * @property name The tool's name.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Custom @JvmOverloads constructor(
        val name: String,
        val extra: Extra = Extra.NONE,
    ) : ResponseToolChoice

    /**
     * A tool of one MCP server must be called.
     *
     * @property serverLabel The label of the server.
     * @property name The tool's name. Any tool of the server when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Mcp(
        @SerialName("server_label") val serverLabel: String,
        val name: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ResponseToolChoice

    /**
     * A kind of tool choice that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseToolChoice

    public companion object {
        /** No tool is called. */
        @JvmField
        public val NONE: ResponseToolChoice = Mode("none")

        /** The model chooses (`auto`). */
        @JvmField
        public val AUTO: ResponseToolChoice = Mode("auto")

        /** At least one tool is called. */
        @JvmField
        public val REQUIRED: ResponseToolChoice = Mode("required")

        /** The function called [name] must be called. */
        @JvmStatic
        public fun function(name: String): ResponseToolChoice = Function(name)

        /** The tool of the [type] must be called. */
        @JvmStatic
        public fun builtIn(type: BuiltInTool): ResponseToolChoice = BuiltIn(type)
    }
}
