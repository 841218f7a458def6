package dev.parley.testkit.threads

import dev.parley.testkit.Reply
import dev.parley.testkit.assistants.StoredAssistants
import dev.parley.testkit.assistants.changedBy
import dev.parley.testkit.assistants.reply
import dev.parley.testkit.assistants.replyList
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.flag
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import java.time.InstantSource

/** `/threads/{thread_id}/runs` and their steps. A run that is looked at is one stage further the next time. */
internal class ThreadRuns(
    private val assistants: StoredAssistants,
    private val messages: ThreadMessages,
    private val ids: Ids,
    private val clock: InstantSource,
    private val wordDelay: Duration,
) {
    fun routes(thread: (Call) -> StoredThread): List<Route> = listOf(
        Route("POST", RUNS) { create(it, thread(it), it.json(), emptyList()) },
        Route("GET", RUNS) { call -> call.replyList(thread(call).runs.values.map { it.json }) },
        Route("GET", RUN) { look(it, run(it, thread(it))) },
        Route("POST", RUN) { update(it, run(it, thread(it))) },
        Route("POST", "$RUN/cancel") { cancel(it, run(it, thread(it))) },
        Route("POST", "$RUN/submit_tool_outputs") { submit(it, run(it, thread(it))) },
        Route("GET", "$RUN/steps") { it.replyList(run(it, thread(it)).steps.values) },
        Route("GET", "$RUN/steps/{step_id}") { it.reply(step(it, run(it, thread(it)))) },
    )

    /** Runs an assistant on [thread] as [request] says; [before] is what a stream tells first. */
    fun create(call: Call, thread: StoredThread, request: JsonObject, before: List<RunEvent>): Reply {
        val assistant = requireAssistant(request)
        thread.requireIdle("run on")
        request.objects("additional_messages").forEach { messages.add(thread, it) }
        val id = ids.next("run")
        val json = runOf(request, assistant, id, thread.id, clock.instant().epochSecond)
        val run = StoredRun(json, thread, ids, clock)
        thread.runs[id] = run
        if (!request.flag("stream")) return call.reply(json)
        val begun = listOf("created", "queued").map { RunEvent("thread.run.$it", json) }
        return call.reply(before + begun + run.finish(), wordDelay)
    }

    /** The assistant that [request] names, refused when there is none. */
    fun requireAssistant(request: JsonObject): JsonObject =
        assistants.find(request.text("assistant_id") ?: throw missing("assistant_id"))

    private fun run(call: Call, thread: StoredThread) = thread.run(call.path("run_id"))

    private fun look(call: Call, run: StoredRun): Reply {
        run.advance()
        return call.reply(run.json)
    }

    private fun update(call: Call, run: StoredRun): Reply {
        run.json = run.json.changedBy(call.json(), emptySet())
        return call.reply(run.json)
    }

    private fun cancel(call: Call, run: StoredRun): Reply {
        run.cancel()
        return call.reply(run.json)
    }

    private fun submit(call: Call, run: StoredRun): Reply {
        val request = call.json()
        val outputs = request.objects("tool_outputs")
        val events = run.submit(outputs.associate { it.text("tool_call_id").orEmpty() to it.text("output").orEmpty() })
        if (!request.flag("stream")) return call.reply(run.json)
        return call.reply(events + run.finish(), wordDelay)
    }

    private fun step(call: Call, run: StoredRun): JsonObject = run.steps[call.path("step_id")]
        ?: throw Refusal("No run step found with id '${call.path("step_id")}'.", status = 404)

    private companion object {
        const val RUNS = "/threads/{thread_id}/runs"
        const val RUN = "$RUNS/{run_id}"
    }
}
