package dev.parley.chat

import dev.parley.ListRequest
import dev.parley.SortOrder

/**
 * Which stored answers to list. See the API reference, "List chat completions".
 *
 * @property model only those of this model. All when absent.
 * @property metadata only those that have all these notes. All when absent.
 * @property limit how many a page holds, 1 to 100. 20 when absent.
 * @property after the id of the answer that the page starts after. From the beginning when absent.
 * @property order which end comes first. The oldest when absent.
 * @throws IllegalArgumentException when [limit] is out of range or [after] is blank.
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
        ListRequest(limit, after, order)
    }
}
