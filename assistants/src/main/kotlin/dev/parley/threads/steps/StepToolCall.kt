package dev.parley.threads.steps

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A tool that a step uses. See the API reference, "The run step object", `tool_calls`. */
@Serializable(with = StepToolCallSerializer::class)
public sealed interface StepToolCall {
    /**
     * Python.
     *
     * @property id which call this is.
     * @property codeInterpreter the program, and what it gave.
     */
    @Serializable
    @JvmRecord
    public data class CodeInterpreter(
        val id: String,
        @SerialName("code_interpreter") val codeInterpreter: CodeInterpreterCall,
    ) : StepToolCall

    /**
     * A search of files.
     *
     * @property id which call this is.
     * @property fileSearch how was searched, and what was found.
     */
    @Serializable
    @JvmRecord
    public data class FileSearch(
        val id: String,
        @SerialName("file_search") val fileSearch: FileSearchCall,
    ) : StepToolCall

    /**
     * A function of the caller's.
     *
     * @property id which call this is.
     * @property function its arguments and its output.
     */
    @Serializable
    @JvmRecord
    public data class Function(val id: String, val function: StepFunctionCall) : StepToolCall

    /**
     * A search of the attached files, in the first version of assistants.
     *
     * @property id which call this is.
     * @property retrieval what the service tells of it, so far nothing; `null` when it is not there.
     */
    @Serializable
    @JvmRecord
    public data class Retrieval(val id: String, val retrieval: JsonObject? = null) : StepToolCall

    /**
     * A call of a kind newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : StepToolCall
}

internal object StepToolCallSerializer : UnionSerializer<StepToolCall>(
    name = "StepToolCall",
    discriminator = "type",
    variants = listOf(
        Variant("code_interpreter", StepToolCall.CodeInterpreter::class, StepToolCall.CodeInterpreter.serializer()),
        Variant("file_search", StepToolCall.FileSearch::class, StepToolCall.FileSearch.serializer()),
        Variant("function", StepToolCall.Function::class, StepToolCall.Function.serializer()),
        Variant("retrieval", StepToolCall.Retrieval::class, StepToolCall.Retrieval.serializer()),
    ),
    unknown = StepToolCall::Unknown,
    json = { (it as? StepToolCall.Unknown)?.json },
)

/**
 * A program and what it gave.
 *
 * @property input the program, in Python.
 * @property outputs what it wrote and drew; empty when nothing yet.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterCall(val input: String, val outputs: List<CodeInterpreterOutput>)

/**
 * A function and its output.
 *
 * @property name the function.
 * @property arguments JSON as text, made up by the model.
 * @property output what it gave; `null` while that has not been submitted.
 */
@Serializable
@JvmRecord
public data class StepFunctionCall(val name: String, val arguments: String, val output: String? = null)
