package dev.parley.batches

import dev.parley.ListRequest

/**
 * Which batches to list, newest first.
 *
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the batch that the page starts after. From the newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
 */
@JvmRecord
public data class BatchListRequest(val limit: Int? = null, val after: String? = null) {
    init {
        ListRequest(limit, after)
    }
}
