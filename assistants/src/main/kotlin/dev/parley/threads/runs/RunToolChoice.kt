package dev.parley.threads.runs

import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
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
     * One function.
     *
     * @property function which.
     */
    @Serializable
    @JvmRecord
    public data class Function(val function: RunFunctionName) : RunToolChoice

    /** Python. */
    @Serializable
    public data object CodeInterpreter : RunToolChoice

    /** The search of files. */
    @Serializable
    public data object FileSearch : RunToolChoice

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

        /** The function called [name] is called. */
        @JvmStatic
        public fun function(name: String): RunToolChoice = Function(RunFunctionName(name))
    }
}

internal object RunToolChoiceObjectSerializer : UnionSerializer<RunToolChoice>(
    name = "RunToolChoiceObject",
    discriminator = "type",
    variants = listOf(
        Variant("function", RunToolChoice.Function::class, RunToolChoice.Function.serializer()),
        Variant("code_interpreter", RunToolChoice.CodeInterpreter::class, RunToolChoice.CodeInterpreter.serializer()),
        Variant("file_search", RunToolChoice.FileSearch::class, RunToolChoice.FileSearch.serializer()),
    ),
    unknown = RunToolChoice::Unknown,
    json = { (it as? RunToolChoice.Unknown)?.json },
)

internal object RunToolChoiceSerializer : TextOrSerializer<RunToolChoice, RunToolChoice>(
    name = "RunToolChoice",
    fromText = RunToolChoice::Mode,
    text = { (it as? RunToolChoice.Mode)?.value },
    other = RunToolChoiceObjectSerializer,
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
