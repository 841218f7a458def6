package dev.parley.bridge.threads

import dev.parley.bridge.call.Refusal
import dev.parley.bridge.json.given
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.withGiven
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject

/** What a caller says, as an item of a conversation and as a message of a thread. */
internal object MessageItems {
    /** The item that [request] for a message describes. */
    fun item(request: JsonObject): JsonObject {
        val role = request.text("role") ?: throw Refusal.missing("role")
        if (role !in ROLES) throw Refusal.invalid("role", role)
        val parts = parts(request)
        val content = if (role == "user") parts.map(::input) else parts.joinToString("\n", transform = ::said)
        return jsonOf("type" to "message", "role" to role, "content" to content)
    }

    /** The message that [request] describes, by the [id] of its item. */
    fun message(request: JsonObject, id: String, thread: String, now: Long): JsonObject = jsonOf(
        "id" to id,
        "object" to "thread.message",
        "created_at" to now,
        "thread_id" to thread,
        "role" to request["role"],
        "content" to parts(request).map(::content),
        "status" to "completed",
        "incomplete_details" to null,
        "completed_at" to null,
        "incomplete_at" to null,
        "assistant_id" to null,
        "run_id" to null,
        "attachments" to (request.given("attachments") ?: JsonArray(emptyList())),
        "file_ids" to (request.given("file_ids") ?: JsonArray(emptyList())),
        "metadata" to (request.given("metadata") ?: jsonOf()),
    )

    private fun parts(request: JsonObject): List<JsonObject> {
        val content = request.given("content") ?: throw Refusal.missing("content")
        if (content is JsonArray) return request.objects("content")
        return listOf(jsonOf("type" to "text", "text" to request.text("content")))
    }

    private fun content(part: JsonObject): JsonObject {
        if (part.text("type") != "text") return part
        return jsonOf("type" to "text", "text" to jsonOf("value" to part.text("text"), "annotations" to NONE))
    }

    private fun input(part: JsonObject): JsonObject {
        val (file, url) = part.members("image_file") to part.members("image_url")
        return when (val type = part.text("type")) {
            "text" -> jsonOf("type" to "input_text", "text" to part.text("text"))
            "image_file" -> image(file).withGiven("file_id" to file["file_id"])
            "image_url" -> image(url).withGiven("image_url" to url["url"])
            else -> throw Refusal.invalid("content[0].type", type.orEmpty())
        }
    }

    private fun image(part: JsonObject) = jsonOf("type" to "input_image", "detail" to (part.text("detail") ?: "auto"))

    /** What the assistant says, a conversation takes as one text. */
    private fun said(part: JsonObject): String = part.takeIf { it.text("type") == "text" }?.text("text")
        ?: throw Refusal.notCarried("A message of the assistant's that is put into a thread has texts only.", "content")

    private val ROLES = setOf("user", "assistant")
    private val NONE = JsonArray(emptyList())
}
