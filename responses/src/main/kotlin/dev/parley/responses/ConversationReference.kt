@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable

/**
 * The conversation that a response belongs to.
 *
 * @property id The id of the conversation.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ConversationReference(@EncodeDefault val id: String = "", val extra: Extra = Extra.NONE)

/** Reads an id, or an object with one; writes the id. */
internal object ConversationIdSerializer : TextOrSerializer<String, ConversationReference>(
    name = "ConversationId",
    fromText = { it },
    text = { it },
    other = ConversationReference.serializer(),
    fromOther = { it.id },
    toOther = ::ConversationReference,
)
