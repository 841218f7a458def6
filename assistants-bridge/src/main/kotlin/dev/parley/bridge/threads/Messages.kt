package dev.parley.bridge.threads

import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Route
import dev.parley.bridge.call.Route.Companion.delete
import dev.parley.bridge.call.Route.Companion.get
import dev.parley.bridge.call.Route.Companion.post
import dev.parley.bridge.call.Service
import dev.parley.bridge.call.shown
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import dev.parley.bridge.records.Folder
import dev.parley.bridge.records.Records
import dev.parley.bridge.records.changedBy
import dev.parley.bridge.records.page
import kotlinx.serialization.json.JsonObject

/** `/threads/{thread_id}/messages`: each is an item of the thread's conversation, whose id it has unless it is older. */
internal class Messages(private val records: Records) {
    /** [requireIdle] refuses to do a deed to a thread while a run has it for itself. */
    fun routes(threads: Threads, requireIdle: RequireIdle): List<Route> = listOf(
        post(MESSAGES) { it.shown(create(threads, requireIdle, it)) },
        get(MESSAGES) { list(threads.find(it), it) },
        get(MESSAGE) { it.shown(find(threads.find(it), it)) },
        post(MESSAGE) { it.shown(update(threads.find(it), it)) },
        delete(MESSAGE) { delete(threads.find(it), it) },
    )

    /** The messages of a thread, by its id. */
    fun of(thread: String): Folder = records.folder("messages/$thread", "message")

    /** Puts the messages that [requests] describe into [thread]. */
    suspend fun add(thread: JsonObject, requests: List<JsonObject>, service: Service): List<JsonObject> {
        val items = put(thread, requests.map(MessageItems::item), service)
        return requests.zip(items).map { (request, item) ->
            of(thread.id).add(MessageItems.message(request, item.id, thread.id, records.now()))
        }
    }

    /** Puts [items] into the conversation that [thread] is, as many at a time as the service takes. */
    suspend fun put(thread: JsonObject, items: List<JsonObject>, service: Service): List<JsonObject> =
        items.chunked(MOST_ITEMS).flatMap {
            service.post("/conversations/${thread.conversation}/items", jsonOf("items" to it)).objects("data")
        }

    /** The message that the path of [call] names. */
    suspend fun find(thread: JsonObject, call: Call): JsonObject = of(thread.id).find(call.path("message_id"))

    private suspend fun create(threads: Threads, requireIdle: RequireIdle, call: Call): JsonObject {
        val thread = threads.find(call)
        requireIdle(thread, "add messages to", call.service)
        val message = add(thread, listOf(call.json), call.service).single()
        val attached = Attachments.add(thread, listOf(call.json), call.service)
        if (attached != thread) threads.change(thread.id) { it.with("tool_resources" to attached["tool_resources"]) }
        return message
    }

    private suspend fun list(thread: JsonObject, call: Call): JsonObject {
        val run = call.query("run_id")
        return call.page { page -> of(thread.id).list(page) { run == null || it.text("run_id") == run } }
    }

    private suspend fun update(thread: JsonObject, call: Call): JsonObject =
        of(thread.id).change(call.path("message_id")) { it.changedBy(call.json) }

    private suspend fun delete(thread: JsonObject, call: Call): JsonObject {
        val message = find(thread, call)
        call.service.delete("/conversations/${thread.conversation}/items/${message.item}")
        of(thread.id).delete(message.id)
        return jsonOf("id" to message.id, "object" to "thread.message.deleted", "deleted" to true)
    }

    companion object {
        private const val MESSAGES = "/threads/{thread_id}/messages"
        private const val MESSAGE = "$MESSAGES/{message_id}"

        /** How many items the service takes at a time. */
        const val MOST_ITEMS = 20
    }
}

internal typealias RequireIdle = suspend (thread: JsonObject, deed: String, service: Service) -> Unit
