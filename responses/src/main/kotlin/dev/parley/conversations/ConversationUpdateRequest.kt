package dev.parley.conversations

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * A request to update the metadata of a conversation.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/conversations/update).
 *
 * @property metadata Up to 16 key-value pairs, which replace the present ones; keys up to 64 characters, values up to
 * 512. `null` removes them all.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ConversationUpdateRequest @JvmOverloads constructor(
    val metadata: Map<String, String>?,
    val extra: Extra = Extra.NONE,
)
