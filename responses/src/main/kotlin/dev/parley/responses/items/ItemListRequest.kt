package dev.parley.responses.items

import dev.parley.SortOrder

/**
 * Which items to list, of a response's input or of a conversation.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/input-items).
 *
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page.
 * @property order Sort order by creation time; newest first when `null`.
 * @property include Additional data to include in the items. None when `null`.
 */
@JvmRecord
public data class ItemListRequest(
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
    val include: List<Include>? = null,
)
