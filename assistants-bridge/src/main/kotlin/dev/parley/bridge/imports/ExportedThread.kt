package dev.parley.bridge.imports

import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.given
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.number
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonObject

/** Threads and messages as they were exported, made what the bridge keeps and the service takes. */
internal object ExportedThread {
    /** The thread that [messages] name, of which nobody exported more. */
    fun named(id: String, messages: List<JsonObject>): JsonObject =
        jsonOf("id" to id, "object" to "thread", "created_at" to (messages.firstOrNull()?.number("created_at") ?: 0))

    /** [thread] as the bridge keeps it. */
    fun record(thread: JsonObject, conversation: String): JsonObject = thread.with(
        "metadata" to (thread.given("metadata") ?: jsonOf()),
        "tool_resources" to (thread.given("tool_resources") ?: jsonOf()),
        BRIDGE to jsonOf("conversation" to conversation),
    )

    /** What asks for [message]: its texts, and what else the conversation can have if [whole]. */
    fun request(message: JsonObject, whole: Boolean): JsonObject {
        val role = message.text("role") ?: "user"
        val kinds = if (whole && role == "user") SAID else TEXTS
        val parts = message.objects("content").filter { it.text("type") in kinds }
        return jsonOf("role" to role, "content" to parts.map(::part))
    }

    /** Whether there is anything in [message] that the conversation can have. */
    fun says(message: JsonObject): Boolean = request(message, whole = true).objects("content").isNotEmpty()

    /** Whether there is more in [message] than its texts. */
    fun isMoreThanText(message: JsonObject): Boolean = message.objects("content").any { it.text("type") !in TEXTS }

    private fun part(part: JsonObject): JsonObject {
        if (part.text("type") != "text") return part
        return jsonOf("type" to "text", "text" to (part.members("text").text("value") ?: part.text("text")))
    }

    private val TEXTS = setOf("text")
    private val SAID = setOf("text", "image_file", "image_url")
}
