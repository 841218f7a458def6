package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a message. */
@Serializable(with = MessageStatusSerializer::class)
public class MessageStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is being generated (`in_progress`). */
        @JvmField public val IN_PROGRESS: MessageStatus = MessageStatus("in_progress")

        /** It ended early (`incomplete`). */
        @JvmField public val INCOMPLETE: MessageStatus = MessageStatus("incomplete")

        /** It is complete (`completed`). */
        @JvmField public val COMPLETED: MessageStatus = MessageStatus("completed")

        /** The status with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): MessageStatus = MessageStatus(value).known()
    }
}

internal object MessageStatusSerializer : OpenEnumSerializer<MessageStatus>("MessageStatus", MessageStatus::of)
