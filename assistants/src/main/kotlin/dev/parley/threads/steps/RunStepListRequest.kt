package dev.parley.threads.steps

import dev.parley.SortOrder
import dev.parley.assistants.CursorRequest
import dev.parley.threads.runs.RunInclude

/**
 * Which steps to list. See the API reference, "List run steps".
 *
 * @property include what the answer is to tell besides. Nothing when absent.
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the step that the page starts after. From the beginning when absent.
 * @property before the id of the step that the page ends before. Up to the end when absent.
 * @property order which end comes first. The newest when absent.
 * @throws IllegalArgumentException when [limit] is out of range, or an id is blank.
 */
@JvmRecord
public data class RunStepListRequest(
    val include: List<RunInclude>? = null,
    val limit: Int? = null,
    val after: String? = null,
    val before: String? = null,
    val order: SortOrder? = null,
) {
    init {
        cursor()
    }

    /** The part of the list that it asks for. */
    internal fun cursor(): CursorRequest = CursorRequest(limit, after, before, order)
}
