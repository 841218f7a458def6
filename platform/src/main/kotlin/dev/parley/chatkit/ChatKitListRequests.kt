package dev.parley.chatkit

import dev.parley.SortOrder
import dev.parley.cursor
import dev.parley.http.ApiCall
import dev.parley.requireLimit

/**
 * Which threads to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/list).
 *
 * @property user Only threads of this user of yours; those of all when `null`.
 * @property limit Objects per page, 0 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property before Cursor: the id of the first object of the next page, to go backwards. No limit when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class ChatKitThreadListRequest(
    val user: String? = null,
    val limit: Int? = null,
    val after: String? = null,
    val before: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}

/**
 * Which items of a thread to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/list-items).
 *
 * @property limit Objects per page, 0 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property before Cursor: the id of the first object of the next page, to go backwards. No limit when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class ChatKitItemListRequest(
    val limit: Int? = null,
    val after: String? = null,
    val before: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}

internal fun ApiCall.query(request: ChatKitThreadListRequest): ApiCall =
    page(request.limit, request.after, request.before, request.order).query("user" to request.user)

internal fun ApiCall.query(request: ChatKitItemListRequest): ApiCall =
    page(request.limit, request.after, request.before, request.order)

private fun ApiCall.page(limit: Int?, after: String?, before: String?, order: SortOrder?): ApiCall =
    query("limit" to limit, "after" to cursor(after), "before" to cursor(before), "order" to order)
