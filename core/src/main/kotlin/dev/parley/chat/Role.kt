package dev.parley.chat

import dev.parley.generation.BlankIsNullSerializer
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The role of the author of a message. */
@Serializable(with = RoleSerializer::class)
public class Role private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Instructions of the developer, which take precedence over the user's. */
        @JvmField public val DEVELOPER: Role = Role("developer")

        /** Instructions of the developer to models older than o1. */
        @JvmField public val SYSTEM: Role = Role("system")

        /** The end user. */
        @JvmField public val USER: Role = Role("user")

        /** The model. */
        @JvmField public val ASSISTANT: Role = Role("assistant")

        /** The output of a tool that the model called. */
        @JvmField public val TOOL: Role = Role("tool")

        /** The output of a function; deprecated in favour of [TOOL]. */
        @JvmField public val FUNCTION: Role = Role("function")

        /** The [Role] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): Role = Role(value).known()
    }
}

internal object RoleSerializer : OpenEnumSerializer<Role>("Role", Role::of)

/** A role, where `""` is none. */
internal object RoleOrNullSerializer : BlankIsNullSerializer<Role>(RoleSerializer)
