package dev.parley.finetuning

import dev.parley.requireLimit

/**
 * Which permissions to list.
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/list-permissions).
 *
 * @property projectId Only the permission of this project; all when `null`.
 * @property limit Objects per page; the service's default is 10.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property order Sort order by creation time; newest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class CheckpointPermissionListRequest(
    val projectId: String? = null,
    val limit: Int? = null,
    val after: String? = null,
    val order: PermissionOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}
