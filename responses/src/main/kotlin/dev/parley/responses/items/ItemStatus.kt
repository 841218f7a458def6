package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of an item. */
@Serializable(with = ItemStatusSerializer::class)
public class ItemStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** In progress. */
        @JvmField public val IN_PROGRESS: ItemStatus = ItemStatus("in_progress")

        /** Completed. */
        @JvmField public val COMPLETED: ItemStatus = ItemStatus("completed")

        /** Incomplete: it was cut short. */
        @JvmField public val INCOMPLETE: ItemStatus = ItemStatus("incomplete")

        /** Failed. */
        @JvmField public val FAILED: ItemStatus = ItemStatus("failed")

        /** A search is running. */
        @JvmField public val SEARCHING: ItemStatus = ItemStatus("searching")

        /** Code is running. */
        @JvmField public val INTERPRETING: ItemStatus = ItemStatus("interpreting")

        /** An image is being generated. */
        @JvmField public val GENERATING: ItemStatus = ItemStatus("generating")

        /** A tool of an MCP server is being called. */
        @JvmField public val CALLING: ItemStatus = ItemStatus("calling")

        /** The [ItemStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ItemStatus = ItemStatus(value).known()
    }
}

internal object ItemStatusSerializer : OpenEnumSerializer<ItemStatus>("ItemStatus", ItemStatus::of)
