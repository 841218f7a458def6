package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Why a run is incomplete. */
@Serializable(with = RunIncompleteReasonSerializer::class)
public class RunIncompleteReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The maximum number of completion tokens was reached (`max_completion_tokens`). */
        @JvmField public val MAX_COMPLETION_TOKENS: RunIncompleteReason = RunIncompleteReason("max_completion_tokens")

        /** The maximum number of prompt tokens was reached (`max_prompt_tokens`). */
        @JvmField public val MAX_PROMPT_TOKENS: RunIncompleteReason = RunIncompleteReason("max_prompt_tokens")

        /** The reason with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RunIncompleteReason = RunIncompleteReason(value).known()
    }
}

internal object RunIncompleteReasonSerializer : OpenEnumSerializer<RunIncompleteReason>(
    "RunIncompleteReason",
    RunIncompleteReason::of,
)
