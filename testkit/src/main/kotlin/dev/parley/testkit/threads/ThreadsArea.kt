package dev.parley.testkit.threads

import dev.parley.testkit.Reply
import dev.parley.testkit.assistants.AssistantsVersion
import dev.parley.testkit.assistants.StoredAssistants
import dev.parley.testkit.assistants.changedBy
import dev.parley.testkit.assistants.reply
import dev.parley.testkit.assistants.replyDeleted
import dev.parley.testkit.assistants.replyList
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.members
import dev.parley.testkit.service.objects
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Duration
import java.time.InstantSource

/** `/threads`: threads, what is said in them, and the runs of assistants on them. */
internal class ThreadsArea(
    assistants: StoredAssistants,
    private val clock: InstantSource,
    wordDelay: Duration,
) : Area {
    private val ids = Ids()
    private val threads = linkedMapOf<String, StoredThread>()
    private val messages = ThreadMessages(ids, clock)
    private val runs = ThreadRuns(assistants, messages, ids, clock, wordDelay)

    override val routes: List<Route> = listOf(
        Route("POST", "/threads") { it.reply(create(it.json()).json) },
        Route("GET", "/threads") { call -> call.replyList(threads.values.map { it.json }) },
        Route("POST", "/threads/runs", ::createAndRun),
        Route("GET", "/threads/{thread_id}") { it.reply(find(it).json) },
        Route("POST", "/threads/{thread_id}", ::update),
        Route("DELETE", "/threads/{thread_id}", ::delete),
    ) + messages.routes(::find) + runs.routes(::find)

    private fun find(call: Call): StoredThread {
        AssistantsVersion.of(call)
        val id = call.path("thread_id")
        return threads[id] ?: throw Refusal("No thread found with id '$id'.", status = 404)
    }

    private fun create(request: JsonObject): StoredThread {
        val id = ids.next("thread")
        val json = buildJsonObject {
            put("id", id)
            put("object", "thread")
            put("created_at", clock.instant().epochSecond)
            put("metadata", request["metadata"] ?: JsonObject(emptyMap()))
            put("tool_resources", request["tool_resources"] ?: JsonObject(emptyMap()))
        }
        val thread = StoredThread(id, json)
        request.objects("messages").forEach { messages.add(thread, it) }
        return thread.also { threads[id] = it }
    }

    private fun update(call: Call): Reply {
        val thread = find(call)
        thread.json = thread.json.changedBy(call.json(), setOf("tool_resources"))
        return call.reply(thread.json)
    }

    private fun delete(call: Call): Reply {
        threads -= find(call).id
        return replyDeleted(call.path("thread_id"), "thread")
    }

    private fun createAndRun(call: Call): Reply {
        val request = call.json()
        AssistantsVersion.of(call)
        runs.requireAssistant(request)
        val thread = create(request.members("thread") ?: JsonObject(emptyMap()))
        return runs.create(call, thread, request, listOf(RunEvent("thread.created", thread.json)))
    }
}
