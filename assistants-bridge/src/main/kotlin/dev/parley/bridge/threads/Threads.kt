package dev.parley.bridge.threads

import dev.parley.bridge.assistants.ToolResources
import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Route.Companion.delete
import dev.parley.bridge.call.Route.Companion.get
import dev.parley.bridge.call.Route.Companion.post
import dev.parley.bridge.call.Service
import dev.parley.bridge.call.shown
import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.given
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.with
import dev.parley.bridge.records.Records
import dev.parley.bridge.records.changedBy
import dev.parley.bridge.records.page
import kotlinx.serialization.json.JsonObject

/** `/threads`: each is a conversation, of which its record knows the id. */
internal class Threads(private val records: Records, private val messages: Messages) {
    private val folder = records.folder("threads", "thread")

    val routes = listOf(
        post("/threads") { it.shown(create(it.json, it.service)) },
        get("/threads") { it.page(folder::list) },
        get("/threads/{thread_id}") { it.shown(find(it)) },
        post("/threads/{thread_id}") { it.shown(update(it)) },
        delete("/threads/{thread_id}") { delete(it) },
    )

    /** The thread that the path of [call] names. */
    suspend fun find(call: Call): JsonObject = folder.find(call.path("thread_id"))

    suspend fun change(id: String, change: (JsonObject) -> JsonObject): JsonObject = folder.change(id, change)

    /** Lets [run] have [thread] for itself, unless another was faster. */
    suspend fun lock(thread: JsonObject, run: String) {
        folder.change(thread.id) {
            if (it.run != thread.run) {
                throw Refusal.badRequest("Thread ${thread.id} already has an active run ${it.run}.")
            }
            it.with(BRIDGE to it.members(BRIDGE).with("run" to run))
        }
    }

    /** The thread that [request] describes, with its first messages. */
    suspend fun create(request: JsonObject, service: Service): JsonObject {
        val asked = ToolResources.made(request, service)
        val thread = jsonOf(
            "id" to records.newId("thread_"),
            "object" to "thread",
            "created_at" to records.now(),
            "metadata" to (asked.given("metadata") ?: jsonOf()),
            "tool_resources" to (asked.given("tool_resources") ?: jsonOf()),
            BRIDGE to jsonOf("conversation" to service.post("/conversations").id),
        )
        val first = asked.objects("messages")
        messages.add(thread, first, service)
        return folder.add(Attachments.add(thread, first, service))
    }

    private suspend fun update(call: Call): JsonObject {
        find(call)
        val asked = ToolResources.made(call.json, call.service)
        return change(call.path("thread_id")) { it.changedBy(asked, listOf("tool_resources")) }
    }

    private suspend fun delete(call: Call): JsonObject {
        val thread = find(call)
        call.service.delete("/conversations/${thread.conversation}")
        messages.of(thread.id).clear()
        records.folder("runs/${thread.id}", "run").clear()
        folder.delete(thread.id)
        return jsonOf("id" to thread.id, "object" to "thread.deleted", "deleted" to true)
    }
}
