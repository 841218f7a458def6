package dev.parley.bridge.runs

import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Route.Companion.get
import dev.parley.bridge.json.id
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.with
import dev.parley.bridge.records.page
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject

/** `/threads/{thread_id}/runs/{run_id}/steps`: what the responses of a run did, item by item. */
internal class Steps(private val runs: Runs) {
    val routes = listOf(
        get(STEPS) { call ->
            val steps = steps(call)
            call.page { it.of(steps) }
        },
        get("$STEPS/{step_id}") { call -> find(steps(call), call.path("step_id")) },
    )

    private suspend fun steps(call: Call): List<JsonObject> {
        val steps = runs.look(call).steps
        return if (CONTENT in call.queries("include")) steps else steps.map(::withoutContent)
    }

    private fun find(steps: List<JsonObject>, id: String): JsonObject =
        steps.find { it.id == id } ?: throw Refusal.notFound("run step", id)

    /** What a search found is told only when it was asked for. */
    private fun withoutContent(step: JsonObject): JsonObject {
        val calls = StepRecord.callsOf(step)
        if (calls.none { "file_search" in it }) return step
        return step.with("step_details" to StepRecord.calls(calls.map(::searchWithoutContent)))
    }

    private fun searchWithoutContent(call: JsonObject): JsonObject {
        val search = call["file_search"] as? JsonObject ?: return call
        val results = search.objects("results").map { JsonObject(it - "content") }
        return call.with("file_search" to search.with("results" to JsonArray(results)))
    }

    private companion object {
        private const val STEPS = "/threads/{thread_id}/runs/{run_id}/steps"
        private const val CONTENT = "step_details.tool_calls[*].file_search.results[*].content"
    }
}
