package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far a message is. */
@Serializable(with = MessageStatusSerializer::class)
public class MessageStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is being written. */
        @JvmField public val IN_PROGRESS: MessageStatus = MessageStatus("in_progress")

        /** It broke off. */
        @JvmField public val INCOMPLETE: MessageStatus = MessageStatus("incomplete")

        /** It is all there. */
        @JvmField public val COMPLETED: MessageStatus = MessageStatus("completed")

        /** The MessageStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): MessageStatus = MessageStatus(value)
    }
}

internal object MessageStatusSerializer : OpenEnumSerializer<MessageStatus>("MessageStatus", MessageStatus::of)
