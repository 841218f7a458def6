package dev.parley.testkit.conversations

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Instant

/** The conversations that were begun, with what they hold, oldest first. */
internal class KeptConversations {
    private val kept = linkedMapOf<String, Conversation>()

    fun begin(created: Instant, metadata: JsonElement, items: List<JsonObject>): JsonObject {
        val conversation = Conversation("conv_fake${kept.size + 1}", created, metadata, items.toMutableList())
        kept[conversation.id] = conversation
        return conversation.json()
    }

    fun json(id: String): JsonObject = find(id).json()

    fun update(id: String, metadata: JsonElement): JsonObject = find(id).apply { this.metadata = metadata }.json()

    /** Forgets the conversation, but not that there was one of this number. */
    fun delete(id: String): JsonObject {
        find(id).deleted = true
        return buildJsonObject {
            put("id", id)
            put("object", "conversation.deleted")
            put("deleted", true)
        }
    }

    fun items(id: String): List<JsonObject> = find(id).items.toList()

    fun add(id: String, items: List<JsonObject>) {
        find(id).items += items
    }

    fun item(id: String, item: String): JsonObject = items(id).firstOrNull { it.text("id") == item }
        ?: throw Refusal("Item with id '$item' not found.", status = 404)

    fun remove(id: String, item: String): JsonObject {
        find(id).items -= item(id, item)
        return json(id)
    }

    private fun find(id: String) = kept[id]?.takeUnless { it.deleted }
        ?: throw Refusal("Conversation with id '$id' not found.", status = 404)

    private class Conversation(
        val id: String,
        private val created: Instant,
        var metadata: JsonElement,
        val items: MutableList<JsonObject>,
    ) {
        var deleted = false

        fun json() = buildJsonObject {
            put("id", id)
            put("object", "conversation")
            put("created_at", created.epochSecond)
            put("metadata", metadata)
        }
    }
}
