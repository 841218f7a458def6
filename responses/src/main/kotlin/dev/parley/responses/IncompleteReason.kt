package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Why an answer was cut short. */
@Serializable(with = IncompleteReasonSerializer::class)
public class IncompleteReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It reached the limit of tokens. */
        @JvmField public val MAX_OUTPUT_TOKENS: IncompleteReason = IncompleteReason("max_output_tokens")

        /** A filter stopped it. */
        @JvmField public val CONTENT_FILTER: IncompleteReason = IncompleteReason("content_filter")

        /** The IncompleteReason called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): IncompleteReason = IncompleteReason(value)
    }
}

internal object IncompleteReasonSerializer : OpenEnumSerializer<IncompleteReason>(
    "IncompleteReason",
    IncompleteReason::of,
)
