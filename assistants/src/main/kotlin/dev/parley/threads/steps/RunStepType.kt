package dev.parley.threads.steps

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What a step does. */
@Serializable(with = RunStepTypeSerializer::class)
public class RunStepType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It writes a message. */
        @JvmField public val MESSAGE_CREATION: RunStepType = RunStepType("message_creation")

        /** It uses tools. */
        @JvmField public val TOOL_CALLS: RunStepType = RunStepType("tool_calls")

        /** The RunStepType called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): RunStepType = RunStepType(value)
    }
}

internal object RunStepTypeSerializer : OpenEnumSerializer<RunStepType>("RunStepType", RunStepType::of)
