package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.tools.FunctionDefinition
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A tool that the model may call. See the API reference, "Create chat completion", `tools`. */
@Serializable(with = ChatToolSerializer::class)
public sealed interface ChatTool {
    /**
     * A function of the caller's, with arguments in JSON.
     *
     * @property function what it is called and what it takes.
     */
    @Serializable
    @JvmRecord
    public data class Function(val function: FunctionDefinition) : ChatTool

    /**
     * A tool of the caller's, with text as its input.
     *
     * @property custom what it is called and what it takes.
     */
    @Serializable
    @JvmRecord
    public data class Custom(val custom: CustomToolDefinition) : ChatTool

    /**
     * A tool newer than this library.
     *
     * @property json all of it.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatTool

    public companion object {
        /** The function that [definition] describes, as a tool. */
        @JvmStatic
        public fun function(definition: FunctionDefinition): ChatTool = Function(definition)
    }
}

internal object ChatToolSerializer : UnionSerializer<ChatTool>(
    name = "ChatTool",
    discriminator = "type",
    variants = listOf(
        Variant("function", ChatTool.Function::class, ChatTool.Function.serializer()),
        Variant("custom", ChatTool.Custom::class, ChatTool.Custom.serializer()),
    ),
    unknown = ChatTool::Unknown,
    json = { (it as? ChatTool.Unknown)?.json },
)

/**
 * A custom tool that a model may call.
 *
 * @property name what it is called.
 * @property description what it does, for the model to know when to call it. When absent the name must do.
 * @property format what its input looks like. Any text when absent.
 */
@Serializable
@JvmRecord
public data class CustomToolDefinition(
    val name: String,
    val description: String? = null,
    val format: CustomToolFormat? = null,
)
