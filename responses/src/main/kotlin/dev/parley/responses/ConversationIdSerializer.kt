package dev.parley.responses

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

@Serializable
internal class ConversationId(val id: String)

/** Reads an id, or an object that holds it; writes the id. */
internal object ConversationIdSerializer : TextOrSerializer<String, ConversationId>(
    name = "ConversationId",
    fromText = { it },
    text = { it },
    other = ConversationId.serializer(),
    fromOther = { it.id },
    toOther = ::ConversationId,
)
