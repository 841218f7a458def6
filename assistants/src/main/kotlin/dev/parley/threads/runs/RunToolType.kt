package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What kind of tool a run is to use. */
@Serializable(with = RunToolTypeSerializer::class)
public class RunToolType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A function of the caller's. */
        @JvmField public val FUNCTION: RunToolType = RunToolType("function")

        /** Python. */
        @JvmField public val CODE_INTERPRETER: RunToolType = RunToolType("code_interpreter")

        /** The search of files. */
        @JvmField public val FILE_SEARCH: RunToolType = RunToolType("file_search")

        /** The kind called [value] on the wire. */
        @JvmStatic public fun of(value: String): RunToolType = RunToolType(value)
    }
}

internal object RunToolTypeSerializer : OpenEnumSerializer<RunToolType>("RunToolType", RunToolType::of)
