package dev.parley

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The sort order of a list, by creation time. */
@Serializable(with = SortOrderSerializer::class)
public class SortOrder private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Ascending: oldest first. */
        @JvmField public val ASC: SortOrder = SortOrder("asc")

        /** Descending: newest first. */
        @JvmField public val DESC: SortOrder = SortOrder("desc")

        /** The [SortOrder] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SortOrder = SortOrder(value).known()
    }
}

internal object SortOrderSerializer : OpenEnumSerializer<SortOrder>("SortOrder", SortOrder::of)
