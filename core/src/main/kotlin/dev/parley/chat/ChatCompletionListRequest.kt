package dev.parley.chat

import dev.parley.SortOrder
import dev.parley.requireLimit

/**
 * Lists stored chat completions.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/list).
 *
 * @property model only completions that this model generated. All models when `null`.
 * @property metadata only completions that have all these key-value pairs. All when `null`.
 * @property limit Objects per page, 1 to 100; the service's default is 20.
 * @property after Cursor: the id of the last object of the previous page. The first page when `null` or blank.
 * @property order Sort order by creation time; oldest first when `null`.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class ChatCompletionListRequest(
    val model: String? = null,
    val metadata: Map<String, String>? = null,
    val limit: Int? = null,
    val after: String? = null,
    val order: SortOrder? = null,
) {
    init {
        requireLimit(limit)
    }
}
