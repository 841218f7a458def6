package dev.parley.chat

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/** A tool that the model wants called. Answer it with [tool] and its id. */
@Serializable(with = ToolCallSerializer::class)
public sealed interface ToolCall {
    /**
     * A function of the caller's.
     *
     * @property id which call this is.
     * @property function the function and its arguments.
     */
    @Serializable
    @JvmRecord
    public data class Function(val id: String, val function: FunctionCall) : ToolCall

    /**
     * A custom tool of the caller's.
     *
     * @property id which call this is.
     * @property custom the tool and its input.
     */
    @Serializable
    @JvmRecord
    public data class Custom(val id: String, val custom: CustomCall) : ToolCall

    /**
     * A call of a kind newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ToolCall
}

internal object ToolCallSerializer : UnionSerializer<ToolCall>(
    name = "ToolCall",
    discriminator = "type",
    variants = listOf(
        Variant("function", ToolCall.Function::class, ToolCall.Function.serializer()),
        Variant("custom", ToolCall.Custom::class, ToolCall.Custom.serializer()),
    ),
    unknown = ToolCall::Unknown,
    json = { (it as? ToolCall.Unknown)?.json },
)

/**
 * A function and the arguments that the model made up for it.
 *
 * @property name the function.
 * @property arguments JSON as text. The model may write what is not JSON, or not what was asked for.
 */
@Serializable
@JvmRecord
public data class FunctionCall(val name: String, val arguments: String) {
    /**
     * The [arguments] as a JSON object.
     *
     * @throws SerializationException when they are not JSON.
     * @throws IllegalArgumentException when they are JSON of another kind.
     */
    public fun json(): JsonObject = Json.parseToJsonElement(arguments).jsonObject
}

/**
 * A custom tool and its input.
 *
 * @property name the tool.
 * @property input what the model gives it: any text, or text that fits the tool's grammar.
 */
@Serializable
@JvmRecord
public data class CustomCall(val name: String, val input: String)
