package dev.parley.threads

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.steps.DrawnImage
import dev.parley.threads.steps.FileSearchCall
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What is new in a tool that a step uses. See the API reference, "The run step delta object", `tool_calls`. */
@Serializable(with = StepToolCallDeltaSerializer::class)
public sealed interface StepToolCallDelta {
    /**
     * Python.
     *
     * @property index which of the step's calls, from 0.
     * @property id the call's id: in its first piece.
     * @property codeInterpreter what is new in the program and its outputs; `null` when nothing is.
     */
    @Serializable
    @JvmRecord
    public data class CodeInterpreter(
        val index: Int,
        val id: String? = null,
        @SerialName("code_interpreter") val codeInterpreter: CodeInterpreterDelta? = null,
    ) : StepToolCallDelta

    /**
     * A search of files.
     *
     * @property index which of the step's calls, from 0.
     * @property id the call's id: in its first piece.
     * @property fileSearch what is new in the search, with the members of a [FileSearchCall]; `null` when nothing is.
     */
    @Serializable
    @JvmRecord
    public data class FileSearch(
        val index: Int,
        val id: String? = null,
        @SerialName("file_search") val fileSearch: JsonObject? = null,
    ) : StepToolCallDelta

    /**
     * A function of the caller's.
     *
     * @property index which of the step's calls, from 0.
     * @property id the call's id: in its first piece.
     * @property function what is new in the call; `null` when nothing is.
     */
    @Serializable
    @JvmRecord
    public data class Function(
        val index: Int,
        val id: String? = null,
        val function: StepFunctionDelta? = null,
    ) : StepToolCallDelta

    /**
     * A call of a kind newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : StepToolCallDelta
}

internal object StepToolCallDeltaSerializer : UnionSerializer<StepToolCallDelta>(
    "StepToolCallDelta",
    "type",
    StepToolCallDelta::Unknown,
    { (it as? StepToolCallDelta.Unknown)?.json },
    variant<StepToolCallDelta.CodeInterpreter>("code_interpreter"),
    variant<StepToolCallDelta.FileSearch>("file_search"),
    variant<StepToolCallDelta.Function>("function"),
)

/**
 * What is new in a program. Each is `null` when nothing of it is.
 *
 * @property input more of the program.
 * @property outputs more of what it gave.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterDelta(
    val input: String? = null,
    val outputs: List<CodeInterpreterOutputDelta>? = null,
)

/**
 * What is new in the call of a function. Each is `null` when nothing of it is.
 *
 * @property name the function.
 * @property arguments more of the arguments.
 * @property output what it gave.
 */
@Serializable
@JvmRecord
public data class StepFunctionDelta(
    val name: String? = null,
    val arguments: String? = null,
    val output: String? = null,
)

/** What is new in an output of a program. */
@Serializable(with = CodeInterpreterOutputDeltaSerializer::class)
public sealed interface CodeInterpreterOutputDelta {
    /**
     * More text.
     *
     * @property index which of the outputs, from 0.
     * @property logs what it wrote; `null` when nothing is new.
     */
    @Serializable
    @JvmRecord
    public data class Logs(val index: Int, val logs: String? = null) : CodeInterpreterOutputDelta

    /**
     * An image.
     *
     * @property index which of the outputs, from 0.
     * @property image which file it is; `null` when nothing is new.
     */
    @Serializable
    @JvmRecord
    public data class Image(val index: Int, val image: DrawnImage? = null) : CodeInterpreterOutputDelta

    /**
     * An output of a kind newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CodeInterpreterOutputDelta
}

internal object CodeInterpreterOutputDeltaSerializer : UnionSerializer<CodeInterpreterOutputDelta>(
    name = "CodeInterpreterOutputDelta",
    discriminator = "type",
    variants = listOf(
        Variant("logs", CodeInterpreterOutputDelta.Logs::class, CodeInterpreterOutputDelta.Logs.serializer()),
        Variant("image", CodeInterpreterOutputDelta.Image::class, CodeInterpreterOutputDelta.Image.serializer()),
    ),
    unknown = CodeInterpreterOutputDelta::Unknown,
    json = { (it as? CodeInterpreterOutputDelta.Unknown)?.json },
)
