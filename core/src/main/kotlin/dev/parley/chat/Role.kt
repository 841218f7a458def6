package dev.parley.chat

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Who says a message. */
@Serializable(with = RoleSerializer::class)
public class Role private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Whoever builds the application. */
        @JvmField public val DEVELOPER: Role = Role("developer")

        /** Whoever builds the application, to models older than o1. */
        @JvmField public val SYSTEM: Role = Role("system")

        /** Whoever uses the application. */
        @JvmField public val USER: Role = Role("user")

        /** The model. */
        @JvmField public val ASSISTANT: Role = Role("assistant")

        /** A tool that the model called. */
        @JvmField public val TOOL: Role = Role("tool")

        /** A function that the model called; deprecated in favour of tools. */
        @JvmField public val FUNCTION: Role = Role("function")

        /** The Role called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): Role = Role(value)
    }
}

internal object RoleSerializer : OpenEnumSerializer<Role>("Role", Role::of)
