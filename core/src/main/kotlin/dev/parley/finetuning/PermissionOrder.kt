package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The sort order of a list of permissions, by creation time. */
@Serializable(with = PermissionOrderSerializer::class)
public class PermissionOrder private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Ascending: oldest first. */
        @JvmField public val ASCENDING: PermissionOrder = PermissionOrder("ascending")

        /** Descending: newest first. */
        @JvmField public val DESCENDING: PermissionOrder = PermissionOrder("descending")

        /** The [PermissionOrder] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): PermissionOrder = PermissionOrder(value).known()
    }
}

internal object PermissionOrderSerializer : OpenEnumSerializer<PermissionOrder>("PermissionOrder", PermissionOrder::of)
