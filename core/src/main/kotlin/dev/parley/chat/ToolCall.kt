@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.chat

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.tools.argumentsObject
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject

/** A tool call of the model. Send its output back as a [tool] message with its id. */
@Serializable(with = ToolCallSerializer::class)
public sealed interface ToolCall {
    /**
     * A function call.
     *
     * @property id the id of the tool call; empty when the service did not send it.
     * @property function the name and the arguments.
     * @property extra Members this library does not know, such as a `thought_signature`, which some servers require to
     * be sent back; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function(
        val id: String = "",
        @EncodeDefault val function: FunctionCall = FunctionCall(),
        val extra: Extra = Extra.NONE,
    ) : ToolCall

    /**
     * A custom tool call.
     *
     * @property id the id of the tool call; empty when the service did not send it.
     * @property custom the name and the input.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Custom(
        val id: String = "",
        @EncodeDefault val custom: CustomCall = CustomCall(),
        val extra: Extra = Extra.NONE,
    ) : ToolCall

    /**
     * A kind of call that this library does not know yet; [json] holds it unchanged.
     *
     * @property json the whole call.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ToolCall
}

internal object ToolCallSerializer : UnionSerializer<ToolCall>(
    "ToolCall",
    "type",
    ToolCall::Unknown,
    { (it as? ToolCall.Unknown)?.json },
    variant<ToolCall.Function>("function"),
    variant<ToolCall.Custom>("custom"),
    untagged = { call -> listOf("function", "custom").firstOrNull { it in call } },
)

/**
 * The function that the model calls.
 *
 * @property name the name of the function.
 * @property arguments the arguments as JSON text. The model may generate invalid JSON, or arguments that the schema
 * does not define. Empty when the service did not send them, as for a function without parameters.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FunctionCall(
    @EncodeDefault val name: String = "",
    @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    val extra: Extra = Extra.NONE,
) {
    /**
     * The [arguments] as a JSON object, which is empty when they are.
     *
     * @throws SerializationException when they are not JSON.
     * @throws IllegalArgumentException when they are JSON, but not an object.
     */
    public fun json(): JsonObject = argumentsObject(arguments)
}

/**
 * The custom tool that the model calls.
 *
 * @property name the name of the tool.
 * @property input the input that the model generated.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CustomCall(
    @EncodeDefault val name: String = "",
    @EncodeDefault val input: String = "",
    val extra: Extra = Extra.NONE,
)
