package dev.parley.conversations

import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.Serializable

/**
 * Begins a conversation. See the API reference, "Create a conversation".
 *
 * @property items what it holds at first, at most 20 items. Nothing when absent.
 * @property metadata up to 16 notes to keep with it: keys of 64 characters, values of 512.
 * @throws IllegalArgumentException when there are more than 20 [items].
 */
@Serializable
@JvmRecord
public data class ConversationRequest(
    val items: List<ResponseItem>? = null,
    val metadata: Map<String, String>? = null,
) {
    init {
        require(items == null || items.size <= 20) { "items must be at most 20, but are ${items?.size}" }
    }
}
