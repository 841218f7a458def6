package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/**
 * Why a response is incomplete.
 *
 * @property reason The reason; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class IncompleteDetails(val reason: IncompleteReason? = null, val extra: Extra = Extra.NONE)

/** Why a response is incomplete. */
@Serializable(with = IncompleteReasonSerializer::class)
public class IncompleteReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It reached the maximum number of output tokens. */
        @JvmField public val MAX_OUTPUT_TOKENS: IncompleteReason = IncompleteReason("max_output_tokens")

        /** The content filter stopped it. */
        @JvmField public val CONTENT_FILTER: IncompleteReason = IncompleteReason("content_filter")

        /** The [IncompleteReason] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): IncompleteReason = IncompleteReason(value).known()
    }
}

internal object IncompleteReasonSerializer : OpenEnumSerializer<IncompleteReason>(
    "IncompleteReason",
    IncompleteReason::of,
)
