package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Which limit a run came to. */
@Serializable(with = RunIncompleteReasonSerializer::class)
public class RunIncompleteReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** That of the tokens of its answers. */
        @JvmField public val MAX_COMPLETION_TOKENS: RunIncompleteReason = RunIncompleteReason("max_completion_tokens")

        /** That of the tokens of its prompts. */
        @JvmField public val MAX_PROMPT_TOKENS: RunIncompleteReason = RunIncompleteReason("max_prompt_tokens")

        /** The RunIncompleteReason called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): RunIncompleteReason = RunIncompleteReason(value)
    }
}

internal object RunIncompleteReasonSerializer : OpenEnumSerializer<RunIncompleteReason>(
    "RunIncompleteReason",
    RunIncompleteReason::of,
)
