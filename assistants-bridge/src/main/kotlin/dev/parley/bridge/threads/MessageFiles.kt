package dev.parley.bridge.threads

import dev.parley.bridge.assistants.requireFirstVersion
import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Route
import dev.parley.bridge.call.Route.Companion.get
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.texts
import dev.parley.bridge.records.page
import kotlinx.serialization.json.JsonObject

/** `/threads/{thread_id}/messages/{message_id}/files`: the files of a message, as the first version had them. */
internal class MessageFiles(private val messages: Messages) {
    fun routes(threads: Threads): List<Route> = listOf(
        get(FILES) { call ->
            val files = files(threads.find(call), call)
            call.page { it.of(files) }
        },
        get("$FILES/{file_id}") { call -> file(files(threads.find(call), call), call.path("file_id")) },
    )

    private suspend fun files(thread: JsonObject, call: Call): List<JsonObject> {
        call.requireFirstVersion()
        val message = messages.find(thread, call)
        return message.texts("file_ids").map { id ->
            jsonOf(
                "id" to id,
                "object" to "thread.message.file",
                "created_at" to message["created_at"],
                "message_id" to message["id"],
            )
        }
    }

    private fun file(files: List<JsonObject>, id: String): JsonObject =
        files.find { it.id == id } ?: throw Refusal.notFound("file", id)

    private companion object {
        private const val FILES = "/threads/{thread_id}/messages/{message_id}/files"
    }
}
