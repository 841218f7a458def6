package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * Which part of a list to fetch.
 *
 * @property limit how many items a page holds, 1 to 100. When absent the service chooses, usually 20.
 * @property after the id of the item that the page starts after. When absent it starts at the beginning.
 * @property order which end comes first. When absent the service chooses.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
 */
@JvmRecord
public data class ListRequest(
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
        require(after == null || after.isNotBlank()) { "after must not be blank" }
    }
}

/** Rejects a page size that the service would not take. */
@InternalParleyApi
public fun requireLimit(limit: Int?) {
    require(limit == null || limit in 1..100) { "limit must be in 1..100, but is $limit" }
}
