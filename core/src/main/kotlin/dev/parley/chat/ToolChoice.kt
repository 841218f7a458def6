package dev.parley.chat

import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.tools.AllowedToolsMode
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Controls which tools the model calls, if any.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create#chat_create-tool_choice).
 */
@Serializable(with = ToolChoiceSerializer::class)
public sealed interface ToolChoice {
    /**
     * A mode.
     *
     * @property value `none`, `auto` or `required`.
     */
    @JvmRecord
    public data class Mode(val value: String) : ToolChoice

    /**
     * The model may call some of the tools only.
     *
     * @property allowedTools these tools.
     */
    @Serializable
    @JvmRecord
    public data class Allowed(@SerialName("allowed_tools") val allowedTools: AllowedTools) : ToolChoice

    /**
     * The model must call this function.
     *
     * @property function the name of the function.
     */
    @Serializable
    @JvmRecord
    public data class Function(val function: ToolName) : ToolChoice

    /**
     * The model must call this custom tool.
     *
     * @property custom the name of the tool.
     */
    @Serializable
    @JvmRecord
    public data class Custom(val custom: ToolName) : ToolChoice

    /**
     * A kind of choice that this library does not know yet; [json] holds it unchanged.
     *
     * @property json the whole choice.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ToolChoice

    public companion object {
        /** The model calls no tool. */
        @JvmField
        public val NONE: ToolChoice = Mode("none")

        /** The model chooses (`auto`). */
        @JvmField
        public val AUTO: ToolChoice = Mode("auto")

        /** The model must call at least one tool. */
        @JvmField
        public val REQUIRED: ToolChoice = Mode("required")

        /** The model must call the function named [name]. */
        @JvmStatic
        public fun function(name: String): ToolChoice = Function(ToolName(name))
    }
}

internal object ToolChoiceObjectSerializer : UnionSerializer<ToolChoice>(
    "ToolChoiceObject",
    "type",
    ToolChoice::Unknown,
    { (it as? ToolChoice.Unknown)?.json },
    variant<ToolChoice.Allowed>("allowed_tools"),
    variant<ToolChoice.Function>("function"),
    variant<ToolChoice.Custom>("custom"),
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
 * @property name the name in the definition of the tool.
 */
@Serializable
@JvmRecord
public data class ToolName(val name: String)

/**
 * The tools that the model may call.
 *
 * @property mode whether the model must call one of them.
 * @property tools the tools, each as `{"type": "function", "function": {"name": "…"}}`.
 */
@Serializable
@JvmRecord
public data class AllowedTools(val mode: AllowedToolsMode, val tools: List<JsonObject>)
