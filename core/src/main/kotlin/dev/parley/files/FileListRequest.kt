package dev.parley.files

import dev.parley.SortOrder
import dev.parley.requireLimit

/**
 * Which files to list. See the [API reference](https://platform.openai.com/docs/api-reference/files/list).
 *
 * @property purpose Only files with this purpose; all when `null`.
 * @property limit Objects per page, 1 to 10,000; the service's default is 10,000.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class FileListRequest(
    val purpose: FilePurpose? = null,
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}
