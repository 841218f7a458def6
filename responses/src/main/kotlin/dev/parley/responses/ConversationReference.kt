package dev.parley.responses

import kotlinx.serialization.Serializable

/**
 * The conversation that a response belongs to.
 *
 * @property id its id.
 */
@Serializable
@JvmRecord
public data class ConversationReference(val id: String)
