package dev.parley.threads.runs

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Which tools a run uses, if any. See the API reference, "Create run", `tool_choice`. */
@Serializable(with = RunToolChoiceSerializer::class)
public sealed interface RunToolChoice {
    /**
     * A general rule.
     *
     * @property value `none`, `auto` or `required`.
     */
    @JvmRecord
    public data class Mode(val value: String) : RunToolChoice

    /**
     * One tool.
     *
     * @property type of which kind.
     * @property function which function; to be set for [RunToolType.FUNCTION].
     */
    @Serializable
    @JvmRecord
    public data class Tool(val type: RunToolType, val function: RunFunctionName? = null) : RunToolChoice

    /**
     * A choice newer than this library.
     *
     * @property json all of it.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RunToolChoice

    public companion object {
        /** No tool is used. */
        @JvmField
        public val None: RunToolChoice = Mode("none")

        /** The assistant decides. */
        @JvmField
        public val Auto: RunToolChoice = Mode("auto")

        /** At least one tool is used. */
        @JvmField
        public val Required: RunToolChoice = Mode("required")

        /** Python is used. */
        @JvmField
        public val CodeInterpreter: RunToolChoice = Tool(RunToolType.CODE_INTERPRETER)

        /** Files are searched. */
        @JvmField
        public val FileSearch: RunToolChoice = Tool(RunToolType.FILE_SEARCH)

        /** The function called [name] is called. */
        @JvmStatic
        public fun function(name: String): RunToolChoice = Tool(RunToolType.FUNCTION, RunFunctionName(name))
    }
}

internal object RunToolChoiceSerializer : TextOrSerializer<RunToolChoice, RunToolChoice>(
    name = "RunToolChoice",
    fromText = RunToolChoice::Mode,
    text = { (it as? RunToolChoice.Mode)?.value },
    other = ChosenToolSerializer,
    fromOther = { it },
    toOther = { it },
)

/**
 * A function by its name.
 *
 * @property name the name it was defined with.
 */
@Serializable
@JvmRecord
public data class RunFunctionName(val name: String)
