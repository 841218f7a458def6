package dev.parley.responses

import dev.parley.json.TextOrSerializer
import dev.parley.responses.items.text

/** Reads an id, or an object that holds it; writes the id. */
internal object ConversationIdSerializer : TextOrSerializer<String, ConversationReference>(
    name = "ConversationId",
    fromText = { it },
    text = { it },
    other = ConversationReference.serializer(),
    fromOther = { it.id },
    toOther = ::ConversationReference,
)
