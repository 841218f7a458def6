package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Which end of a list of permissions comes first, by the time of creation. */
@Serializable(with = PermissionOrderSerializer::class)
public class PermissionOrder private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Oldest first. */
        @JvmField public val ASCENDING: PermissionOrder = PermissionOrder("ascending")

        /** Newest first. */
        @JvmField public val DESCENDING: PermissionOrder = PermissionOrder("descending")

        /** The PermissionOrder called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): PermissionOrder = PermissionOrder(value)
    }
}

internal object PermissionOrderSerializer : OpenEnumSerializer<PermissionOrder>("PermissionOrder", PermissionOrder::of)
