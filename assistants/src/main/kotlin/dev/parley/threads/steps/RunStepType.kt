package dev.parley.threads.steps

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The kind of a run step. */
@Serializable(with = RunStepTypeSerializer::class)
public class RunStepType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It creates a message (`message_creation`). */
        @JvmField public val MESSAGE_CREATION: RunStepType = RunStepType("message_creation")

        /** It makes tool calls (`tool_calls`). */
        @JvmField public val TOOL_CALLS: RunStepType = RunStepType("tool_calls")

        /** The kind of step with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RunStepType = RunStepType(value).known()
    }
}

internal object RunStepTypeSerializer : OpenEnumSerializer<RunStepType>("RunStepType", RunStepType::of)
