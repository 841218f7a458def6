package dev.parley.batches

import dev.parley.requireLimit

/**
 * Which batches to list, newest first.
 * See the [API reference](https://platform.openai.com/docs/api-reference/batch/list).
 *
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class BatchListRequest(val limit: Int? = null, val after: String? = null) {
    init {
        requireLimit(limit)
    }
}
