package dev.parley.assistants

import dev.parley.ListRequest
import dev.parley.SortOrder
import dev.parley.http.ApiCall

/**
 * Which part of a list to fetch, from a place in it forwards or backwards.
 *
 * @property limit how many items a page holds, 1 to 100. 20 when absent.
 * @property after the id of the item that the page starts after. From the beginning when absent.
 * @property before the id of the item that the page ends before. Up to the end when absent.
 * @property order which end comes first. The newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range, or [after] or [before] is blank.
 */
@JvmRecord
public data class CursorRequest(
    val limit: Int? = null,
    val after: String? = null,
    val before: String? = null,
    val order: SortOrder? = null,
) {
    init {
        ListRequest(limit, after, order)
        require(before == null || before.isNotBlank()) { "before must not be blank" }
    }
}

/** This call, for the part of a list that [request] asks for. */
internal fun ApiCall.query(request: CursorRequest): ApiCall = query(
    "limit" to request.limit,
    "after" to request.after,
    "before" to request.before,
    "order" to request.order,
)
