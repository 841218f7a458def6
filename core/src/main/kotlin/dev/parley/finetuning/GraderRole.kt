package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The role of a message for a model that grades. */
@Serializable(with = GraderRoleSerializer::class)
public class GraderRole private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The end user. */
        @JvmField public val USER: GraderRole = GraderRole("user")

        /** The model. */
        @JvmField public val ASSISTANT: GraderRole = GraderRole("assistant")

        /** Instructions by the developer of the application, for older models. */
        @JvmField public val SYSTEM: GraderRole = GraderRole("system")

        /** Instructions by the developer of the application. */
        @JvmField public val DEVELOPER: GraderRole = GraderRole("developer")

        /** The [GraderRole] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): GraderRole = GraderRole(value).known()
    }
}

internal object GraderRoleSerializer : OpenEnumSerializer<GraderRole>("GraderRole", GraderRole::of)
