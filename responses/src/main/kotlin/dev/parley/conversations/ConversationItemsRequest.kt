package dev.parley.conversations

import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.Serializable

/**
 * Adds items to a conversation. See the API reference, "Create items".
 *
 * @property items what to add, at most 20 items.
 * @throws IllegalArgumentException when there are no [items] or more than 20.
 */
@Serializable
@JvmRecord
public data class ConversationItemsRequest(
    val items: List<ResponseItem>,
) {
    init {
        require(items.size in 1..20) { "items must be 1 to 20, but are ${items.size}" }
    }
}
