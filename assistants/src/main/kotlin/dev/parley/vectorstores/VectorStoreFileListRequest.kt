package dev.parley.vectorstores

import dev.parley.ListRequest
import dev.parley.SortOrder
import dev.parley.http.ApiCall

/**
 * Which files of a store, or of a batch, to list. See the API reference, "List vector store files".
 *
 * @property filter only those whose processing has come this far. All when absent.
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the file that the page starts after. From the beginning when absent.
 * @property before the id of the file that the page ends before. To the end when absent.
 * @property order which end comes first. The newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range, or [after] or [before] is blank.
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
        ListRequest(limit, after, order)
        requireBefore(before)
    }
}

internal fun ApiCall.query(request: VectorStoreFileListRequest): ApiCall =
    query(VectorStoreListRequest(request.limit, request.after, request.before, request.order))
        .query("filter" to request.filter)
