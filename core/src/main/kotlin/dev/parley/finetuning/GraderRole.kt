package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Who says a message that a grading model reads. */
@Serializable(with = GraderRoleSerializer::class)
public class GraderRole private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Whoever uses the application. */
        @JvmField public val USER: GraderRole = GraderRole("user")

        /** The model. */
        @JvmField public val ASSISTANT: GraderRole = GraderRole("assistant")

        /** Whoever builds the application, to older models. */
        @JvmField public val SYSTEM: GraderRole = GraderRole("system")

        /** Whoever builds the application. */
        @JvmField public val DEVELOPER: GraderRole = GraderRole("developer")

        /** The GraderRole called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): GraderRole = GraderRole(value)
    }
}

internal object GraderRoleSerializer : OpenEnumSerializer<GraderRole>("GraderRole", GraderRole::of)
