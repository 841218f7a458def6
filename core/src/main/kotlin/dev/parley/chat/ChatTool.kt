package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.tools.FunctionDefinition
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A tool that the model may call.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create#chat_create-tools).
 */
@Serializable(with = ChatToolSerializer::class)
public sealed interface ChatTool {
    /**
     * A function, whose arguments are JSON.
     *
     * @property function Its name and parameters.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function @JvmOverloads constructor(
        val function: FunctionDefinition,
        val extra: Extra = Extra.NONE,
    ) : ChatTool

    /**
     * A custom tool, whose input is text.
     *
     * @property custom Its name and input format.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Custom @JvmOverloads constructor(
        val custom: CustomToolDefinition,
        val extra: Extra = Extra.NONE,
    ) : ChatTool

    /**
     * A kind of tool that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole tool.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatTool

    public companion object {
        /** The function of [definition] as a tool. */
        @JvmStatic
        public fun function(definition: FunctionDefinition): ChatTool = Function(definition)
    }
}

internal object ChatToolSerializer : UnionSerializer<ChatTool>(
    "ChatTool",
    "type",
    ChatTool::Unknown,
    { (it as? ChatTool.Unknown)?.json },
    variant<ChatTool.Function>("function"),
    variant<ChatTool.Custom>("custom"),
)

/**
 * The definition of a custom tool.
 *
 * @property name The name of the tool.
 * @property description What the tool does, by which the model chooses when to call it. The name alone when `null`.
 * @property format The format of the input. Unconstrained text when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomToolDefinition(
    val name: String,
    val description: String? = null,
    val format: CustomToolFormat? = null,
    val extra: Extra = Extra.NONE,
)
