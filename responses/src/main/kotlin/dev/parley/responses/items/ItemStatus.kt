package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far an item has come. */
@Serializable(with = ItemStatusSerializer::class)
public class ItemStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Being made. */
        @JvmField public val IN_PROGRESS: ItemStatus = ItemStatus("in_progress")

        /** Complete. */
        @JvmField public val COMPLETED: ItemStatus = ItemStatus("completed")

        /** Broken off. */
        @JvmField public val INCOMPLETE: ItemStatus = ItemStatus("incomplete")

        /** It went wrong. */
        @JvmField public val FAILED: ItemStatus = ItemStatus("failed")

        /** A search is running. */
        @JvmField public val SEARCHING: ItemStatus = ItemStatus("searching")

        /** Code is running. */
        @JvmField public val INTERPRETING: ItemStatus = ItemStatus("interpreting")

        /** An image is being made. */
        @JvmField public val GENERATING: ItemStatus = ItemStatus("generating")

        /** A tool of an MCP server is being called. */
        @JvmField public val CALLING: ItemStatus = ItemStatus("calling")

        /** The ItemStatus called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ItemStatus = ItemStatus(value)
    }
}

internal object ItemStatusSerializer : OpenEnumSerializer<ItemStatus>("ItemStatus", ItemStatus::of)
