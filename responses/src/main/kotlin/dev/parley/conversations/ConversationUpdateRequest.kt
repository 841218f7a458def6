package dev.parley.conversations

import kotlinx.serialization.Serializable

/**
 * Changes the notes of a conversation.
 *
 * @property metadata the notes from now on, up to 16: keys of 64 characters, values of 512; `null` for none.
 */
@Serializable
@JvmRecord
public data class ConversationUpdateRequest(val metadata: Map<String, String>?)
