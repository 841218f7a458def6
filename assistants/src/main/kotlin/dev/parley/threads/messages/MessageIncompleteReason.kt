package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Why a message broke off. */
@Serializable(with = MessageIncompleteReasonSerializer::class)
public class MessageIncompleteReason private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A filter withheld the rest. */
        @JvmField public val CONTENT_FILTER: MessageIncompleteReason = MessageIncompleteReason("content_filter")

        /** It came to the limit of tokens. */
        @JvmField public val MAX_TOKENS: MessageIncompleteReason = MessageIncompleteReason("max_tokens")

        /** Its run was cancelled. */
        @JvmField public val RUN_CANCELLED: MessageIncompleteReason = MessageIncompleteReason("run_cancelled")

        /** Its run waited too long. */
        @JvmField public val RUN_EXPIRED: MessageIncompleteReason = MessageIncompleteReason("run_expired")

        /** Its run failed. */
        @JvmField public val RUN_FAILED: MessageIncompleteReason = MessageIncompleteReason("run_failed")

        /** The MessageIncompleteReason called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): MessageIncompleteReason = MessageIncompleteReason(value)
    }
}

internal object MessageIncompleteReasonSerializer : OpenEnumSerializer<MessageIncompleteReason>(
    "MessageIncompleteReason",
    MessageIncompleteReason::of,
)
