package dev.parley.threads

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import dev.parley.json.Position
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.steps.FileSearchCall
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The delta of a tool call of a run step.
 *
 * See `tool_calls` in the
 * [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/run-step-delta-object).
 */
@Serializable(with = StepToolCallDeltaSerializer::class)
public sealed interface StepToolCallDelta {
    /**
     * A call of the code interpreter.
     *
     * @property index The index of the tool call in the step.
     * @property id The tool call's id, in its first delta; `null` in others.
     * @property codeInterpreter The delta of the code and its outputs; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CodeInterpreter(
        @Position val index: Int = 0,
        val id: String? = null,
        @SerialName("code_interpreter") val codeInterpreter: CodeInterpreterDelta? = null,
        val extra: Extra = Extra.NONE,
    ) : StepToolCallDelta

    /**
     * A call of file search.
     *
     * @property index The index of the tool call in the step.
     * @property id The tool call's id, in its first delta; `null` in others.
     * @property fileSearch The delta of the search, with the members of a [FileSearchCall]; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FileSearch(
        @Position val index: Int = 0,
        val id: String? = null,
        @SerialName("file_search") val fileSearch: JsonObject? = null,
        val extra: Extra = Extra.NONE,
    ) : StepToolCallDelta

    /**
     * A function call.
     *
     * @property index The index of the tool call in the step.
     * @property id The tool call's id, in its first delta; `null` in others.
     * @property function The delta of the function's name, arguments and output; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function(
        @Position val index: Int = 0,
        val id: String? = null,
        val function: StepFunctionDelta? = null,
        val extra: Extra = Extra.NONE,
    ) : StepToolCallDelta

    /**
     * A kind of tool call that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
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
    untagged = { call -> listOf("code_interpreter", "file_search").firstOrNull { it in call } ?: "function" },
)

/**
 * The delta of the code that the code interpreter runs.
 *
 * @property input More of the code; `null` when there is none.
 * @property outputs The deltas of the outputs; empty when there are none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterDelta(
    val input: String? = null,
    val outputs: List<CodeInterpreterOutputDelta> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of a function call.
 *
 * @property name The function's name; `null` when it came before.
 * @property arguments More of the arguments, as JSON text; `null` when there is none.
 * @property output The output; `null` when it has not been submitted.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class StepFunctionDelta(
    val name: String? = null,
    @Serializable(with = JsonTextSerializer::class) val arguments: String? = null,
    val output: String? = null,
    val extra: Extra = Extra.NONE,
)
