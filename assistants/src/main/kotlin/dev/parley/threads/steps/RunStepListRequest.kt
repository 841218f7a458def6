package dev.parley.threads.steps

import dev.parley.SortOrder
import dev.parley.assistants.CursorRequest
import dev.parley.requireLimit
import dev.parley.threads.runs.RunInclude

/**
 * Which steps of a run to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/run-steps/listRunSteps).
 *
 * @property include Members to include that the service leaves out otherwise. None when `null`.
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property before Cursor: the id of the first object of the next page, to go backwards. No limit when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
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
        requireLimit(limit)
    }

    /** The page that it selects. */
    internal fun cursor(): CursorRequest = CursorRequest(limit, after, before, order)
}
