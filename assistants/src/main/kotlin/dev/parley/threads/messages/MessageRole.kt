package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The role of a message's author. */
@Serializable(with = MessageRoleSerializer::class)
public class MessageRole private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The user (`user`). */
        @JvmField public val USER: MessageRole = MessageRole("user")

        /** The assistant (`assistant`). */
        @JvmField public val ASSISTANT: MessageRole = MessageRole("assistant")

        /** The role with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): MessageRole = MessageRole(value).known()
    }
}

internal object MessageRoleSerializer : OpenEnumSerializer<MessageRole>("MessageRole", MessageRole::of)
