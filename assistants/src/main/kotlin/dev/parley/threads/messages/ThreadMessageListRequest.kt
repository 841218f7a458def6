package dev.parley.threads.messages

import dev.parley.SortOrder
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.requireId
import dev.parley.requireLimit

/**
 * Which messages of a thread to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/messages/listMessages).
 *
 * @property runId Lists the messages of the run with this id only. All messages when `null`.
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property before Cursor: the id of the first object of the next page, to go backwards. No limit when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [runId] is blank, or [limit] is negative.
 */
@JvmRecord
public data class ThreadMessageListRequest(
    val runId: String? = null,
    val limit: Int? = null,
    val after: String? = null,
    val before: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireId("runId", runId)
        requireLimit(limit)
    }

    /** The page that it selects. */
    internal fun cursor(): CursorRequest = CursorRequest(limit, after, before, order)
}
