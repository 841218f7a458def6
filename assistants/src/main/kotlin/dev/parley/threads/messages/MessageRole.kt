package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Who says a message of a thread. */
@Serializable(with = MessageRoleSerializer::class)
public class MessageRole private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Whoever uses the application. */
        @JvmField public val USER: MessageRole = MessageRole("user")

        /** The assistant. */
        @JvmField public val ASSISTANT: MessageRole = MessageRole("assistant")

        /** The MessageRole called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): MessageRole = MessageRole(value)
    }
}

internal object MessageRoleSerializer : OpenEnumSerializer<MessageRole>("MessageRole", MessageRole::of)
