package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Why a message is incomplete. */
@Serializable(with = MessageIncompleteReasonSerializer::class)
public class MessageIncompleteReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The content filter omitted content (`content_filter`). */
        @JvmField public val CONTENT_FILTER: MessageIncompleteReason = MessageIncompleteReason("content_filter")

        /** The maximum number of tokens was reached (`max_tokens`). */
        @JvmField public val MAX_TOKENS: MessageIncompleteReason = MessageIncompleteReason("max_tokens")

        /** The run was cancelled (`run_cancelled`). */
        @JvmField public val RUN_CANCELLED: MessageIncompleteReason = MessageIncompleteReason("run_cancelled")

        /** The run expired (`run_expired`). */
        @JvmField public val RUN_EXPIRED: MessageIncompleteReason = MessageIncompleteReason("run_expired")

        /** The run failed (`run_failed`). */
        @JvmField public val RUN_FAILED: MessageIncompleteReason = MessageIncompleteReason("run_failed")

        /** The reason with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): MessageIncompleteReason = MessageIncompleteReason(value).known()
    }
}

internal object MessageIncompleteReasonSerializer : OpenEnumSerializer<MessageIncompleteReason>(
    "MessageIncompleteReason",
    MessageIncompleteReason::of,
)
