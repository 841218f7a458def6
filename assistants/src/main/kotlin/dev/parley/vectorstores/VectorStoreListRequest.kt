package dev.parley.vectorstores

import dev.parley.ListRequest
import dev.parley.SortOrder
import dev.parley.http.ApiCall

/**
 * Which stores to list. See the API reference, "List vector stores".
 *
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the store that the page starts after. From the beginning when absent.
 * @property before the id of the store that the page ends before. To the end when absent.
 * @property order which end comes first. The newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range, or [after] or [before] is blank.
 */
@JvmRecord
public data class VectorStoreListRequest(
    val limit: Int? = null,
    val after: String? = null,
    val before: String? = null,
    val order: SortOrder? = null,
) {
    init {
        ListRequest(limit, after, order)
        requireBefore(before)
    }
}

internal fun ApiCall.query(request: VectorStoreListRequest): ApiCall =
    query("limit" to request.limit, "after" to request.after, "before" to request.before, "order" to request.order)

internal fun requireBefore(before: String?): Unit =
    require(before == null || before.isNotBlank()) { "before must not be blank" }
