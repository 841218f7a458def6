package dev.parley.testkit.threads

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.add
import kotlinx.serialization.json.buildJsonArray
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** The message that [request] puts into the thread [threadId]. */
internal fun messageOf(request: JsonObject, id: String, threadId: String, now: Long): JsonObject {
    val role = request.text("role") ?: throw missing("role")
    if (role != "user" && role != "assistant") throw Refusal("Invalid value: '$role'.", "role", "invalid_value")
    val content = contentOf(request["content"] ?: throw missing("content"))
    return buildJsonObject {
        put("id", id)
        put("object", "thread.message")
        put("created_at", now)
        put("thread_id", threadId)
        put("role", role)
        put("content", content)
        put("status", "completed")
        put("incomplete_details", JsonNull)
        put("completed_at", JsonNull)
        put("incomplete_at", JsonNull)
        put("assistant_id", JsonNull)
        put("run_id", JsonNull)
        put("attachments", request["attachments"] ?: NOTHING)
        put("file_ids", request["file_ids"] ?: NOTHING)
        put("metadata", request["metadata"] ?: JsonObject(emptyMap()))
    }
}

/** What [message] says, without its images. */
internal fun textOf(message: JsonObject): String =
    message.objects("content").mapNotNull { it.members("text")?.text("value") }.joinToString(" ")

/** [text] as a part of a message. */
internal fun textPart(text: String): JsonObject = buildJsonObject {
    put("type", "text")
    putJsonObject("text") {
        put("value", text)
        putJsonArray("annotations") {}
    }
}

internal val NOTHING: JsonArray = JsonArray(emptyList())

private fun contentOf(content: JsonElement): JsonArray {
    val parts = (content as? JsonArray)?.filterIsInstance<JsonObject>()
        ?: return buildJsonArray { add(textPart((content as? JsonPrimitive)?.content.orEmpty())) }
    return JsonArray(parts.map { part -> part.text("text")?.let(::textPart) ?: part })
}
