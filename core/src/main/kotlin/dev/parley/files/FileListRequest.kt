package dev.parley.files

import dev.parley.SortOrder

/**
 * Which files to list.
 *
 * @property purpose only files for it. When absent, all.
 * @property limit how many a page holds, 1 to 10,000. When absent, 10,000.
 * @property after the id of the file that the page starts after. When absent it starts at the beginning.
 * @property order which end comes first. When absent, the newest.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
 */
@JvmRecord
public data class FileListRequest(
    val purpose: FilePurpose? = null,
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
) {
    init {
        require(limit == null || limit in 1..10_000) { "limit must be in 1..10000, but is $limit" }
        require(after == null || after.isNotBlank()) { "after must not be blank" }
    }
}
