package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Why a model stopped. */
@Serializable(with = FinishReasonSerializer::class)
public class FinishReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It was done, or came to a stop sequence. */
        @JvmField public val STOP: FinishReason = FinishReason("stop")

        /** It came to the limit of tokens. */
        @JvmField public val LENGTH: FinishReason = FinishReason("length")

        /** It calls tools. */
        @JvmField public val TOOL_CALLS: FinishReason = FinishReason("tool_calls")

        /** The answer was withheld by a filter. */
        @JvmField public val CONTENT_FILTER: FinishReason = FinishReason("content_filter")

        /** It calls a function; deprecated in favour of tools. */
        @JvmField public val FUNCTION_CALL: FinishReason = FinishReason("function_call")

        /** The FinishReason called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FinishReason = FinishReason(value)
    }
}

internal object FinishReasonSerializer : OpenEnumSerializer<FinishReason>("FinishReason", FinishReason::of)
