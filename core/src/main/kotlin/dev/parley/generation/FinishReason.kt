package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Why the model stopped generating tokens. */
@Serializable(with = FinishReasonSerializer::class)
public class FinishReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A natural stop point, or a stop sequence. */
        @JvmField public val STOP: FinishReason = FinishReason("stop")

        /** The maximum number of tokens, or the end of the context window. */
        @JvmField public val LENGTH: FinishReason = FinishReason("length")

        /** The model calls tools. */
        @JvmField public val TOOL_CALLS: FinishReason = FinishReason("tool_calls")

        /** Content was omitted by a content filter. */
        @JvmField public val CONTENT_FILTER: FinishReason = FinishReason("content_filter")

        /** The model calls a function; deprecated in favour of [TOOL_CALLS]. */
        @JvmField public val FUNCTION_CALL: FinishReason = FinishReason("function_call")

        /** The [FinishReason] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FinishReason = FinishReason(value).known()
    }
}

internal object FinishReasonSerializer : OpenEnumSerializer<FinishReason>("FinishReason", FinishReason::of)

/** Why a model stopped, where `""` says that it has not. */
internal object FinishReasonOrNullSerializer : BlankIsNullSerializer<FinishReason>(FinishReasonSerializer)
