package dev.parley.finetuning

import dev.parley.ListRequest

/**
 * Which permissions to list.
 *
 * @property projectId only the one of this project. All when absent.
 * @property limit how many a page holds, 1 to 100. 10 when absent.
 * @property after the id of the permission that the page starts after. From the beginning when absent.
 * @property order which end comes first. When absent the service chooses.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
 */
@JvmRecord
public data class CheckpointPermissionListRequest(
    val projectId: String? = null,
    val limit: Int? = null,
    val after: String? = null,
    val order: PermissionOrder? = null,
) {
    init {
        ListRequest(limit, after)
    }
}
