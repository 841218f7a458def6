package dev.parley.threads.runs

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * A tool call whose output a run requires.
 *
 * See `required_action` in the [API reference](https://platform.openai.com/docs/api-reference/runs/object).
 */
@Serializable(with = RunToolCallSerializer::class)
public sealed interface RunToolCall {
    /**
     * A function call.
     *
     * @property id The tool call's id, to which its [ToolOutput] refers.
     * @property function The function's name and arguments.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function(
        val id: String = "",
        val function: RunFunctionCall = RunFunctionCall(),
        val extra: Extra = Extra.NONE,
    ) : RunToolCall

    /**
     * A kind of tool call that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RunToolCall
}

internal object RunToolCallSerializer : UnionSerializer<RunToolCall>(
    "RunToolCall",
    "type",
    RunToolCall::Unknown,
    { (it as? RunToolCall.Unknown)?.json },
    variant<RunToolCall.Function>("function"),
    untagged = { "function" },
)

/**
 * A function's name and the arguments that the model generated.
 *
 * @property name The function's name.
 * @property arguments The arguments as JSON text. The model may generate invalid JSON, or arguments that the schema does
 * not define.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RunFunctionCall(
    val name: String = "",
    @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    val extra: Extra = Extra.NONE,
) {
    /**
     * The [arguments] as a JSON object.
     *
     * @throws SerializationException when they are not JSON.
     * @throws IllegalArgumentException when they are not an object.
     */
    public fun json(): JsonObject = Json.parseToJsonElement(arguments).jsonObject
}
