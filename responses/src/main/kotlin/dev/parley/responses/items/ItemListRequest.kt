package dev.parley.responses.items

import dev.parley.ListRequest
import dev.parley.SortOrder

/**
 * Which items to list, of a response's input or of a conversation.
 *
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the item that the page starts after. From the beginning when absent.
 * @property order which end comes first. The newest when absent.
 * @property include what the items are to hold besides. Nothing when absent.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
 */
@JvmRecord
public data class ItemListRequest(
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
    val include: List<Include>? = null,
) {
    init {
        ListRequest(limit, after, order)
    }
}
