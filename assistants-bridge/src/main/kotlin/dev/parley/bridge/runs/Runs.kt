package dev.parley.bridge.runs

import dev.parley.ConnectionException
import dev.parley.bridge.assistants.Assistants
import dev.parley.bridge.assistants.ToolResources
import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Given
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Route
import dev.parley.bridge.call.Route.Companion.get
import dev.parley.bridge.call.Route.Companion.post
import dev.parley.bridge.call.Service
import dev.parley.bridge.call.Whole
import dev.parley.bridge.call.shown
import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.flag
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.number
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.texts
import dev.parley.bridge.json.with
import dev.parley.bridge.records.Folder
import dev.parley.bridge.records.Records
import dev.parley.bridge.records.changedBy
import dev.parley.bridge.records.page
import dev.parley.bridge.threads.Attachments
import dev.parley.bridge.threads.Messages
import dev.parley.bridge.threads.Threads
import dev.parley.bridge.threads.conversation
import kotlinx.serialization.json.JsonObject

/**
 * `/threads/{thread_id}/runs`: each is carried by a response in the background, and by one more whenever outputs of
 * functions have come. What became of it is found out when somebody looks.
 */
internal class Runs(
    private val records: Records,
    private val assistants: Assistants,
    private val threads: Threads,
    private val messages: Messages,
) {
    val routes = listOf(
        Route("POST", RUNS) { create(it, threads.find(it), it.json, null) },
        Route("POST", "/threads/runs") { createAndRun(it) },
        get(RUNS) { call ->
            val thread = threads.find(call)
            call.page(of(thread.id)::list)
        },
        get(RUN) { it.shown(look(it)) },
        post(RUN) { it.shown(update(it)) },
        post("$RUN/cancel") { it.shown(cancel(it)) },
        Route("POST", "$RUN/submit_tool_outputs") { submit(it) },
    )

    /** The run that the path of [call] names, as it is now. */
    suspend fun look(call: Call): JsonObject = look(threads.find(call), call.path("run_id"), call.service)

    /** @throws Refusal when a run keeps others from [thread]. */
    suspend fun requireIdle(thread: JsonObject, deed: String, service: Service) {
        val active = thread.members(BRIDGE).text("run") ?: return
        if (of(thread.id).findOrNull(active) != null) RunRecord.requireEnded(look(thread, active, service), deed)
    }

    /** Keeps what became of a run, unless somebody else was faster. */
    suspend fun keep(progress: RunProgress): JsonObject {
        val run = progress.run
        progress.messages.forEach { messages.of(run.thread).add(it) }
        return of(run.thread).change(run.id) { kept ->
            val current = RunRecord.isActive(kept) && kept.response == run.response
            if (current) progress.kept().with("metadata" to kept["metadata"]) else kept
        }
    }

    /** Notes which response carries [run]. */
    suspend fun carriedBy(run: JsonObject, response: String): JsonObject =
        of(run.thread).change(run.id) { it.bridging("response" to response) }

    /** What is new of [run] from now on goes to [tell]. */
    fun progress(run: JsonObject, tell: (String, JsonObject) -> Unit = { _, _ -> }): RunProgress =
        RunProgress(run, records.now(), tell)

    fun now(): Long = records.now()

    /** Puts [run] back as it was before the service was asked; nothing of a run that was new. */
    suspend fun takeBack(run: JsonObject, before: JsonObject?) {
        if (before == null) of(run.thread).delete(run.id) else of(run.thread).change(run.id) { before }
    }

    private fun of(thread: String): Folder = records.folder("runs/$thread", "run")

    private suspend fun createAndRun(call: Call): Given {
        assistants.find(call.required("assistant_id"))
        val thread = threads.create(call.json.members("thread"), call.service)
        return create(call, thread, call.json, thread)
    }

    private suspend fun create(call: Call, thread: JsonObject, request: JsonObject, made: JsonObject?): Given {
        requireIdle(thread, "run on", call.service)
        val run = of(thread.id).add(begun(thread, request, call.service))
        orTakenBack(run, null) {
            threads.lock(thread, run.id)
            messages.add(thread, request.objects("additional_messages"), call.service)
        }
        return ask(call, run, null) { tell ->
            if (made != null) tell("thread.created", made)
            progress(run, tell).created()
        }
    }

    private suspend fun begun(thread: JsonObject, request: JsonObject, service: Service): JsonObject {
        val assistant = assistants.find(request.text("assistant_id") ?: throw Refusal.missing("assistant_id"))
        val run = RunRecord.of(request, assistant, records.newId("run_"), thread.id, records.now())
        val owners = listOf(request, assistant, retrievable(thread, run, service))
        val tools = ResponseTools.of(run.objects("tools"), owners, run.texts("file_ids"))
        val effort = request["reasoning_effort"] ?: assistant["reasoning_effort"]
        return RunRecord.asking(run, ResponseRequest.of(run, thread, effort, tools), records.now())
    }

    /** [thread] as the first version's tool searches it: with the files of the assistant and of all messages. */
    private suspend fun retrievable(thread: JsonObject, run: JsonObject, service: Service): JsonObject {
        if (run.objects("tools").none { it.text("type") == "retrieval" }) return thread
        val files = (run.texts("file_ids") + ToolResources.files(thread)).distinct()
        val changed = Attachments.retrievable(thread, files, service)
        return threads.change(thread.id) {
            it.with("tool_resources" to changed["tool_resources"], BRIDGE to changed[BRIDGE])
        }
    }

    /** Asks the service to carry [run], which was [before]; [first] tells what has happened already. */
    private suspend fun ask(
        call: Call,
        run: JsonObject,
        before: JsonObject?,
        first: ((String, JsonObject) -> Unit) -> Unit,
    ): Given {
        if (call.json.flag("stream")) return RunStream(this, call, run, before, first)
        return Whole(call.shown(ask(run, before, call.service)))
    }

    private suspend fun ask(run: JsonObject, before: JsonObject?, service: Service): JsonObject =
        orTakenBack(run, before) { carriedBy(run, service.post("/responses", run.request).id) }

    /** What [deed] gives; [run] is what it was [before] when that is refused. */
    private suspend fun <T> orTakenBack(run: JsonObject, before: JsonObject?, deed: suspend () -> T): T = try {
        deed()
    } catch (refusal: Refusal) {
        takeBack(run, before)
        throw refusal
    } catch (broken: ConnectionException) {
        takeBack(run, before)
        throw broken
    }

    private suspend fun look(thread: JsonObject, id: String, service: Service): JsonObject {
        val run = of(thread.id).find(id)
        return when {
            !RunRecord.isActive(run) -> run
            run.status == "cancelling" -> stop(thread, run, "cancelled", service)
            records.now() >= (run.number("expires_at") ?: Long.MAX_VALUE) -> stop(thread, run, "expired", service)
            run.status == "requires_action" -> run
            run.response == null -> resume(run, service)
            else -> keep(progress(run).also { it.take(response(run, service)) })
        }
    }

    /** A response that is lost has failed. */
    private suspend fun response(run: JsonObject, service: Service): JsonObject = try {
        service.get("/responses/${run.response}")
    } catch (refusal: Refusal) {
        if (refusal.status == NOT_FOUND) jsonOf("status" to "failed") else throw refusal
    }

    /** Asks anew when who was to ask seems to have died over it. */
    private suspend fun resume(run: JsonObject, service: Service): JsonObject {
        val asked = run.members(BRIDGE).number("asked_at") ?: 0
        if (records.now() < asked + PATIENCE) return run
        val mine = of(run.thread).change(run.id) {
            if (it.members(BRIDGE).number("asked_at") == asked) it.bridging("asked_at" to records.now()) else it
        }
        return if (mine.response == null) ask(mine, mine, service) else mine
    }

    /** Calls that get no output any more must not stay in the conversation, which the service would not go on with. */
    private suspend fun stop(thread: JsonObject, run: JsonObject, status: String, service: Service): JsonObject {
        if (run.status in WORKING) run.response?.let { halt(it, service) }
        run.members(BRIDGE).texts("open").forEach { service.delete("/conversations/${thread.conversation}/items/$it") }
        return keep(progress(run).also { it.stop(status) })
    }

    /** Stops a response, which may have ended by itself. */
    private suspend fun halt(response: String, service: Service) {
        try {
            service.post("/responses/$response/cancel")
        } catch (refusal: Refusal) {
            if (refusal.status !in 400..499) throw refusal
        }
    }

    private suspend fun update(call: Call): JsonObject =
        of(threads.find(call).id).change(call.path("run_id")) { it.changedBy(call.json) }

    private suspend fun cancel(call: Call): JsonObject {
        val run = look(call)
        if (!RunRecord.isActive(run)) throw Refusal.badRequest("Cannot cancel run with status '${run.status}'.")
        if (run.status in WORKING) run.response?.let { halt(it, call.service) }
        return of(run.thread).change(run.id) { if (RunRecord.isActive(it)) it.with("status" to "cancelling") else it }
    }

    private suspend fun submit(call: Call): Given {
        val before = look(call)
        val outputs = ToolOutputs.of(call.json, before)
        val told = mutableListOf<Pair<String, JsonObject>>()
        val progress = progress(before) { name, json -> told += name to json }.also { it.submitted(outputs) }
        val request = before.request.with("input" to ToolOutputs.items(outputs))
        val submitted = progress.kept().bridging("request" to request, "response" to null, "asked_at" to records.now())
        val run = of(before.thread).change(before.id) {
            if (it.status != before.status || it.response != before.response) throw ToolOutputs.unwanted(it)
            submitted.with("metadata" to it["metadata"])
        }
        return ask(call, run, before) { tell -> told.forEach { (name, json) -> tell(name, json) } }
    }

    private companion object {
        private const val RUNS = "/threads/{thread_id}/runs"
        private const val RUN = "$RUNS/{run_id}"
        private const val NOT_FOUND = 404
        private val WORKING = setOf("queued", "in_progress")

        /** How many seconds the service may take to say which response it makes. */
        private const val PATIENCE = 30
    }
}

private val JsonObject.thread: String get() = text("thread_id").orEmpty()
