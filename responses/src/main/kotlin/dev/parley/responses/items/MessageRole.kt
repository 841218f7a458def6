package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Who says a message. */
@Serializable(with = MessageRoleSerializer::class)
public class MessageRole private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Whoever builds the application. */
        @JvmField public val DEVELOPER: MessageRole = MessageRole("developer")

        /** Whoever builds the application; much as `developer`. */
        @JvmField public val SYSTEM: MessageRole = MessageRole("system")

        /** Whoever uses the application. */
        @JvmField public val USER: MessageRole = MessageRole("user")

        /** The model. */
        @JvmField public val ASSISTANT: MessageRole = MessageRole("assistant")

        /** A tool. */
        @JvmField public val TOOL: MessageRole = MessageRole("tool")

        /** A critic of the answer. */
        @JvmField public val CRITIC: MessageRole = MessageRole("critic")

        /** A judge between answers. */
        @JvmField public val DISCRIMINATOR: MessageRole = MessageRole("discriminator")

        /** Somebody else. */
        @JvmField public val UNKNOWN: MessageRole = MessageRole("unknown")

        /** The MessageRole called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): MessageRole = MessageRole(value)
    }
}

internal object MessageRoleSerializer : OpenEnumSerializer<MessageRole>("MessageRole", MessageRole::of)
