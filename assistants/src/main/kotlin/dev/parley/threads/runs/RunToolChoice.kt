package dev.parley.threads.runs

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable

/**
 * Which tools the model may call in a run.
 *
 * See `tool_choice` in the [API reference](https://platform.openai.com/docs/api-reference/runs/createRun).
 */
@Serializable(with = RunToolChoiceSerializer::class)
public sealed interface RunToolChoice {
    /**
     * A mode by its name.
     *
     * @property value The wire value: `none`, `auto` or `required`.
     */
    @JvmRecord
    public data class Mode(val value: String) : RunToolChoice

    /**
     * One tool, which the model must call.
     *
     * @property type The kind of tool.
     * @property function The function, for [RunToolType.FUNCTION]; `null` for other tools.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @OptIn(ExperimentalSerializationApi::class)
    @Serializable
    @JvmRecord
    public data class Tool(
        @EncodeDefault val type: RunToolType = RunToolType.FUNCTION,
        val function: RunFunctionName? = null,
        val extra: Extra = Extra.NONE,
    ) : RunToolChoice

    public companion object {
        /** The model calls no tool (`none`). */
        @JvmField
        public val NONE: RunToolChoice = Mode("none")

        /** The model chooses (`auto`). */
        @JvmField
        public val AUTO: RunToolChoice = Mode("auto")

        /** The model must call one or more tools (`required`). */
        @JvmField
        public val REQUIRED: RunToolChoice = Mode("required")

        /** The model must call the code interpreter. */
        @JvmField
        public val CODE_INTERPRETER: RunToolChoice = Tool(RunToolType.CODE_INTERPRETER)

        /** The model must call file search. */
        @JvmField
        public val FILE_SEARCH: RunToolChoice = Tool(RunToolType.FILE_SEARCH)

        /** The model must call the function called [name]. */
        @JvmStatic
        public fun function(name: String): RunToolChoice = Tool(RunToolType.FUNCTION, RunFunctionName(name))
    }
}

internal object RunToolChoiceSerializer : TextOrSerializer<RunToolChoice, RunToolChoice.Tool>(
    name = "RunToolChoice",
    fromText = RunToolChoice::Mode,
    text = { (it as? RunToolChoice.Mode)?.value },
    other = RunToolChoice.Tool.serializer(),
    fromOther = { it },
    toOther = { it as RunToolChoice.Tool },
)

/**
 * A function by its name.
 *
 * @property name The function's name.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RunFunctionName @JvmOverloads constructor(val name: String, val extra: Extra = Extra.NONE)
