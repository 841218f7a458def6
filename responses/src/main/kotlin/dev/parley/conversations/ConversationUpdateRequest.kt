package dev.parley.conversations

import kotlinx.serialization.Serializable

/**
 * Changes the notes of a conversation.
 *
 * @property metadata the notes from now on.
 */
@Serializable
@JvmRecord
public data class ConversationUpdateRequest(val metadata: Map<String, String>)
