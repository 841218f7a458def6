package dev.parley.testkit.threads

import dev.parley.testkit.Reply
import dev.parley.testkit.assistants.AssistantsVersion
import dev.parley.testkit.assistants.changedBy
import dev.parley.testkit.assistants.reply
import dev.parley.testkit.assistants.replyDeleted
import dev.parley.testkit.assistants.replyList
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.items
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.put
import java.time.InstantSource

/** `/threads/{thread_id}/messages`, and the files attached to those of the first version. */
internal class ThreadMessages(private val ids: Ids, private val clock: InstantSource) {
    fun routes(thread: (Call) -> StoredThread): List<Route> = listOf(
        Route("POST", MESSAGES) { it.reply(create(thread(it), it.json())) },
        Route("GET", MESSAGES) { list(it, thread(it)) },
        Route("GET", MESSAGE) { it.reply(message(it, thread(it))) },
        Route("POST", MESSAGE) { update(it, thread(it)) },
        Route("DELETE", MESSAGE) { delete(it, thread(it)) },
        Route("GET", "$MESSAGE/files") { call -> call.replyList(files(call, message(call, thread(call)))) },
        Route("GET", "$MESSAGE/files/{file_id}") { it.reply(file(it, message(it, thread(it)))) },
    )

    /** Puts the message of [request] into [thread]. */
    fun add(thread: StoredThread, request: JsonObject): JsonObject {
        val id = ids.next("msg")
        return messageOf(request, id, thread.id, clock.instant().epochSecond).also { thread.messages[id] = it }
    }

    private fun create(thread: StoredThread, request: JsonObject): JsonObject {
        thread.requireIdle("add messages to")
        return add(thread, request)
    }

    private fun list(call: Call, thread: StoredThread): Reply {
        val run = call.request.queryParameter("run_id")
        return call.replyList(thread.messages.values.filter { run == null || it.text("run_id") == run })
    }

    private fun message(call: Call, thread: StoredThread) = thread.message(call.path("message_id"))

    private fun update(call: Call, thread: StoredThread): Reply {
        val updated = message(call, thread).changedBy(call.json(), emptySet())
        thread.messages[call.path("message_id")] = updated
        return call.reply(updated)
    }

    private fun delete(call: Call, thread: StoredThread): Reply {
        message(call, thread)
        thread.messages -= call.path("message_id")
        return replyDeleted(call.path("message_id"), "thread.message")
    }

    private fun files(call: Call, message: JsonObject): List<JsonObject> {
        if (AssistantsVersion.of(call) != AssistantsVersion.V1) throw Refusal("Unknown request URL.", status = 404)
        val ids = message.items("file_ids").mapNotNull { (it as? JsonPrimitive)?.contentOrNull }
        return ids.map { fileOf(it, message) }
    }

    private fun file(call: Call, message: JsonObject): JsonObject =
        files(call, message).firstOrNull { it.text("id") == call.path("file_id") }
            ?: throw Refusal("No file found with id '${call.path("file_id")}'.", status = 404)

    private fun fileOf(id: String, message: JsonObject) = buildJsonObject {
        put("id", id)
        put("object", "thread.message.file")
        put("created_at", message.getValue("created_at"))
        put("message_id", message.getValue("id"))
    }

    private companion object {
        const val MESSAGES = "/threads/{thread_id}/messages"
        const val MESSAGE = "$MESSAGES/{message_id}"
    }
}
