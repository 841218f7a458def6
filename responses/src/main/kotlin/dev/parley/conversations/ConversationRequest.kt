package dev.parley.conversations

import dev.parley.json.Extra
import dev.parley.responses.items.ResponseItem
import kotlinx.serialization.Serializable

/**
 * A request to create a conversation.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/create).
 *
 * @property items The first items of the conversation, at most 20. None when `null`.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ConversationRequest(
    val items: List<ResponseItem>? = null,
    val metadata: Map<String, String>? = null,
    val extra: Extra = Extra.NONE,
)
