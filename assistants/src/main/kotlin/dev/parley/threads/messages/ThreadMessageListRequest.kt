package dev.parley.threads.messages

import dev.parley.SortOrder
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.requireId

/**
 * Which messages to list. See the API reference, "List messages".
 *
 * @property runId only those that this run wrote. All when absent.
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the message that the page starts after. From the beginning when absent.
 * @property before the id of the message that the page ends before. Up to the end when absent.
 * @property order which end comes first. The newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range, or an id is blank.
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
        cursor()
    }

    /** The part of the list that it asks for. */
    internal fun cursor(): CursorRequest = CursorRequest(limit, after, before, order)
}
