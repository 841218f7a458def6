package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The kind of a tool that the model must call. */
@Serializable(with = RunToolTypeSerializer::class)
public class RunToolType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A function (`function`). */
        @JvmField public val FUNCTION: RunToolType = RunToolType("function")

        /** The code interpreter (`code_interpreter`). */
        @JvmField public val CODE_INTERPRETER: RunToolType = RunToolType("code_interpreter")

        /** File search (`file_search`). */
        @JvmField public val FILE_SEARCH: RunToolType = RunToolType("file_search")

        /** The kind of tool with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RunToolType = RunToolType(value).known()
    }
}

internal object RunToolTypeSerializer : OpenEnumSerializer<RunToolType>("RunToolType", RunToolType::of)
