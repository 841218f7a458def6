package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * Which page of a list to fetch.
 *
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class ListRequest(
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}

/** Rejects a page size that no service could take. */
@InternalParleyApi
public fun requireLimit(limit: Int?) {
    require(limit == null || limit >= 0) { "limit must not be negative, but is $limit" }
}

/** The cursor [id]; a blank one is none. */
@InternalParleyApi
public fun cursor(id: String?): String? = id?.ifBlank { null }
