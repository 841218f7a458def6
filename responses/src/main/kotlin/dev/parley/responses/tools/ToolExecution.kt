package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Who runs a tool search. */
@Serializable(with = ToolExecutionSerializer::class)
public class ToolExecution private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The service. */
        @JvmField public val SERVER: ToolExecution = ToolExecution("server")

        /** The caller. */
        @JvmField public val CLIENT: ToolExecution = ToolExecution("client")

        /** The ToolExecution called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ToolExecution = ToolExecution(value)
    }
}

internal object ToolExecutionSerializer : OpenEnumSerializer<ToolExecution>("ToolExecution", ToolExecution::of)
