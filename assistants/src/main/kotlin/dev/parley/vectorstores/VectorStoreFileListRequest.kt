package dev.parley.vectorstores

import dev.parley.SortOrder
import dev.parley.http.ApiCall
import dev.parley.requireLimit

/**
 * Which files of a vector store, or of a batch, to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/listFiles).
 *
 * @property filter Lists files with this status only. All files when `null`.
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property before Cursor: the id of the first object of the next page, to go backwards. No limit when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class VectorStoreFileListRequest(
    val filter: VectorStoreFileStatus? = null,
    val limit: Int? = null,
    val after: String? = null,
    val before: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}

internal fun ApiCall.query(request: VectorStoreFileListRequest): ApiCall =
    page(request.limit, request.after, request.before, request.order).query("filter" to request.filter)
