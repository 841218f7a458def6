package dev.parley.containers

import dev.parley.SortOrder
import dev.parley.requireLimit

/**
 * Which containers to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/containers/listContainers).
 *
 * @property name Only containers with this name; all when `null`.
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class ContainerListRequest(
    val name: String? = null,
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}
