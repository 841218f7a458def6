package dev.parley.conversations

import dev.parley.json.Extra
import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.Serializable

/**
 * Items to add to a conversation.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/create-items).
 *
 * @property items The items, at most 20.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ConversationItemsRequest @JvmOverloads constructor(
    val items: List<ResponseItem>,
    val extra: Extra = Extra.NONE,
)
