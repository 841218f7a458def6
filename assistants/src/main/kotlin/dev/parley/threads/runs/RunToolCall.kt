package dev.parley.threads.runs

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/** A tool of the caller's that a run wants called. */
@Serializable(with = RunToolCallSerializer::class)
public sealed interface RunToolCall {
    /**
     * A function.
     *
     * @property id which call this is: its [ToolOutput] names it.
     * @property function the function and its arguments.
     */
    @Serializable
    @JvmRecord
    public data class Function(val id: String, val function: RunFunctionCall) : RunToolCall

    /**
     * A call of a kind newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RunToolCall
}

internal object RunToolCallSerializer : UnionSerializer<RunToolCall>(
    name = "RunToolCall",
    discriminator = "type",
    variants = listOf(Variant("function", RunToolCall.Function::class, RunToolCall.Function.serializer())),
    unknown = RunToolCall::Unknown,
    json = { (it as? RunToolCall.Unknown)?.json },
)

/**
 * A function and the arguments that the model made up for it.
 *
 * @property name the function.
 * @property arguments JSON as text. The model may write what is not JSON, or not what was asked for.
 */
@Serializable
@JvmRecord
public data class RunFunctionCall(val name: String, val arguments: String) {
    /**
     * The [arguments] as a JSON object.
     *
     * @throws SerializationException when they are not JSON.
     * @throws IllegalArgumentException when they are JSON of another kind.
     */
    public fun json(): JsonObject = Json.parseToJsonElement(arguments).jsonObject
}
