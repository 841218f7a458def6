package dev.parley.responses.tools

import dev.parley.json.OneOf
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.tools.AllowedToolsMode
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** Which tools the model calls, if any. See the API reference, "Create a model response", `tool_choice`. */
@Serializable(with = ResponseToolChoiceSerializer::class)
public sealed interface ResponseToolChoice {
    /**
     * A general rule.
     *
     * @property value `none`, `auto` or `required`.
     */
    @JvmRecord
    public data class Mode(val value: String) : ResponseToolChoice

    /**
     * Only some of the tools.
     *
     * @property mode whether one of them must be called.
     * @property tools which, each as `{"type": "function", "name": "…"}`, `{"type": "mcp", "server_label": "…"}` or
     * `{"type": "image_generation"}`.
     */
    @Serializable
    @JvmRecord
    public data class Allowed(val mode: AllowedToolsMode, val tools: List<JsonObject>) : ResponseToolChoice

    /**
     * One tool that goes by its type alone, and no other.
     *
     * @property type which.
     */
    @Serializable
    @JvmRecord
    public data class BuiltIn(val type: BuiltInTool) : ResponseToolChoice

    /**
     * One function, and no other tool.
     *
     * @property name which.
     */
    @Serializable
    @JvmRecord
    public data class Function(val name: String) : ResponseToolChoice

    /**
     * One custom tool, and no other.
     *
     * @property name which.
     */
    @Serializable
    @JvmRecord
    public data class Custom(val name: String) : ResponseToolChoice

    /**
     * The tools of one MCP server, and no other.
     *
     * @property serverLabel the server.
     * @property name the one tool of it. Any when absent.
     */
    @Serializable
    @JvmRecord
    public data class Mcp(
        @SerialName("server_label") val serverLabel: String,
        val name: String? = null,
    ) : ResponseToolChoice

    /**
     * A choice newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ResponseToolChoice

    public companion object {
        /** No tool is called. */
        @JvmField
        public val None: ResponseToolChoice = Mode("none")

        /** The model decides. */
        @JvmField
        public val Auto: ResponseToolChoice = Mode("auto")

        /** At least one tool is called. */
        @JvmField
        public val Required: ResponseToolChoice = Mode("required")

        /** The function called [name] is called. */
        @JvmStatic
        public fun function(name: String): ResponseToolChoice = Function(name)

        /** The tool that goes by its [type] alone is called. */
        @JvmStatic
        public fun builtIn(type: BuiltInTool): ResponseToolChoice = BuiltIn(type)
    }
}

private object ResponseToolChoiceUnion : UnionSerializer<ResponseToolChoice>(
    name = "ResponseToolChoiceObject",
    discriminator = "type",
    variants = listOf(
        Variant("allowed_tools", ResponseToolChoice.Allowed::class, ResponseToolChoice.Allowed.serializer()),
        Variant("function", ResponseToolChoice.Function::class, ResponseToolChoice.Function.serializer()),
        Variant("custom", ResponseToolChoice.Custom::class, ResponseToolChoice.Custom.serializer()),
        Variant("mcp", ResponseToolChoice.Mcp::class, ResponseToolChoice.Mcp.serializer()),
    ),
    unknown = { byTypeAlone(it) ?: ResponseToolChoice.Unknown(it) },
    json = {
        when (it) {
            is ResponseToolChoice.BuiltIn -> JsonObject(mapOf("type" to JsonPrimitive(it.type.value)))
            is ResponseToolChoice.Unknown -> it.json
            else -> null
        }
    },
)

private fun byTypeAlone(json: JsonObject): ResponseToolChoice? = if (json.keys == setOf("type")) {
    (json["type"] as? JsonPrimitive)?.contentOrNull?.let { ResponseToolChoice.BuiltIn(BuiltInTool.of(it)) }
} else {
    null
}

/** The union's objects, and those that are nothing but a `type`. */
internal object ResponseToolChoiceObjectSerializer :
    KSerializer<ResponseToolChoice> by ResponseToolChoiceUnion,
    OneOf {
    override val forms: List<KSerializer<*>>
        get() = listOf(ResponseToolChoiceUnion, ResponseToolChoice.BuiltIn.serializer())
}

internal object ResponseToolChoiceSerializer : TextOrSerializer<ResponseToolChoice, ResponseToolChoice>(
    name = "ResponseToolChoice",
    fromText = ResponseToolChoice::Mode,
    text = { (it as? ResponseToolChoice.Mode)?.value },
    other = ResponseToolChoiceObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
