package dev.parley

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Which end of a list comes first, by the time of creation. */
@Serializable(with = SortOrderSerializer::class)
public class SortOrder private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Oldest first. */
        @JvmField public val ASC: SortOrder = SortOrder("asc")

        /** Newest first. */
        @JvmField public val DESC: SortOrder = SortOrder("desc")

        /** The order called [value] on the wire. */
        @JvmStatic public fun of(value: String): SortOrder = SortOrder(value)
    }
}

internal object SortOrderSerializer : OpenEnumSerializer<SortOrder>("SortOrder", SortOrder::of)
