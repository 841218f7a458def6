package dev.parley.chat

import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.tools.AllowedToolsMode
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Which tools the model calls, if any. See the API reference, "Create chat completion", `tool_choice`. */
@Serializable(with = ToolChoiceSerializer::class)
public sealed interface ToolChoice {
    /**
     * A general rule.
     *
     * @property value `none`, `auto` or `required`.
     */
    @JvmRecord
    public data class Mode(val value: String) : ToolChoice

    /**
     * Only some of the tools.
     *
     * @property allowedTools which.
     */
    @Serializable
    @JvmRecord
    public data class Allowed(@SerialName("allowed_tools") val allowedTools: AllowedTools) : ToolChoice

    /**
     * One function, and no other tool.
     *
     * @property function which.
     */
    @Serializable
    @JvmRecord
    public data class Function(val function: ToolName) : ToolChoice

    /**
     * One custom tool, and no other.
     *
     * @property custom which.
     */
    @Serializable
    @JvmRecord
    public data class Custom(val custom: ToolName) : ToolChoice

    /**
     * A choice newer than this library.
     *
     * @property json all of it.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ToolChoice

    public companion object {
        /** No tool is called. */
        @JvmField
        public val None: ToolChoice = Mode("none")

        /** The model decides. */
        @JvmField
        public val Auto: ToolChoice = Mode("auto")

        /** At least one tool is called. */
        @JvmField
        public val Required: ToolChoice = Mode("required")

        /** The function called [name] is called. */
        @JvmStatic
        public fun function(name: String): ToolChoice = Function(ToolName(name))
    }
}

internal object ToolChoiceObjectSerializer : UnionSerializer<ToolChoice>(
    name = "ToolChoiceObject",
    discriminator = "type",
    variants = listOf(
        Variant("allowed_tools", ToolChoice.Allowed::class, ToolChoice.Allowed.serializer()),
        Variant("function", ToolChoice.Function::class, ToolChoice.Function.serializer()),
        Variant("custom", ToolChoice.Custom::class, ToolChoice.Custom.serializer()),
    ),
    unknown = ToolChoice::Unknown,
    json = { (it as? ToolChoice.Unknown)?.json },
)

internal object ToolChoiceSerializer : TextOrSerializer<ToolChoice, ToolChoice>(
    name = "ToolChoice",
    fromText = ToolChoice::Mode,
    text = { (it as? ToolChoice.Mode)?.value },
    other = ToolChoiceObjectSerializer,
    fromOther = { it },
    toOther = { it },
)

/**
 * A tool by its name.
 *
 * @property name the name it was defined with.
 */
@Serializable
@JvmRecord
public data class ToolName(val name: String)

/**
 * The tools that may be called.
 *
 * @property mode whether one of them must be.
 * @property tools each as `{"type": "function", "function": {"name": "…"}}`.
 */
@Serializable
@JvmRecord
public data class AllowedTools(val mode: AllowedToolsMode, val tools: List<JsonObject>)
