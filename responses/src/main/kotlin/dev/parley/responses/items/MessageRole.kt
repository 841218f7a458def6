package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The role of a message's author. */
@Serializable(with = MessageRoleSerializer::class)
public class MessageRole private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The developer of the application, whose instructions come before the user's. */
        @JvmField public val DEVELOPER: MessageRole = MessageRole("developer")

        /** The system: much the same as `developer`. */
        @JvmField public val SYSTEM: MessageRole = MessageRole("system")

        /** The user. */
        @JvmField public val USER: MessageRole = MessageRole("user")

        /** The model. */
        @JvmField public val ASSISTANT: MessageRole = MessageRole("assistant")

        /** A tool. */
        @JvmField public val TOOL: MessageRole = MessageRole("tool")

        /** A critic. */
        @JvmField public val CRITIC: MessageRole = MessageRole("critic")

        /** A discriminator. */
        @JvmField public val DISCRIMINATOR: MessageRole = MessageRole("discriminator")

        /** Unknown to the service. */
        @JvmField public val UNKNOWN: MessageRole = MessageRole("unknown")

        /** The [MessageRole] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): MessageRole = MessageRole(value).known()
    }
}

internal object MessageRoleSerializer : OpenEnumSerializer<MessageRole>("MessageRole", MessageRole::of)
