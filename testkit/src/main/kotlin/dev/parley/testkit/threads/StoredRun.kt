package dev.parley.testkit.threads

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.members
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.InstantSource

/**
 * A run, which goes one stage further each time it is looked at, and all the way when it is streamed:
 *
 * ```
 * queued ─▶ in_progress ─▶ requires_action (for each round of calls) ─▶ queued ─▶ in_progress ─▶ completed
 *                      └─▶ whatever the note `fake_outcome` says: failed, incomplete, expired or cancelled
 * ```
 * It expires ten minutes after it was made, by the clock of the fake, if it still waits for outputs then.
 */
internal class StoredRun(
    var json: JsonObject,
    private val thread: StoredThread,
    private val ids: Ids,
    private val clock: InstantSource,
) {
    val id: String = json.text("id").orEmpty()
    val steps: LinkedHashMap<String, JsonObject> = linkedMapOf()
    private val rounds = ArrayDeque(FunctionCalls(json, thread.question) { ids.next("call") }.rounds())
    private var calls = emptyList<FunctionCall>()
    private val outputs = mutableListOf<String>()
    private val writer = AnswerWriter(thread, ids, ::now)

    private val status get() = json.text("status").orEmpty()
    private val now get() = clock.instant().epochSecond

    /** Whether it keeps others from its thread. */
    val isActive: Boolean get() = status in ACTIVE

    /** Goes on until it does nothing more by itself, and tells what happened. */
    fun finish(): List<RunEvent> = buildList {
        while (status in GOING) addAll(advance())
    }

    /** Goes one stage further, and tells what happened. */
    fun advance(): List<RunEvent> = when (status) {
        "queued" -> listOf(become("in_progress", "started_at"))
        "in_progress" -> rounds.removeFirstOrNull()?.let(::call) ?: end()
        "cancelling" -> cancelSteps() + become("cancelled", "cancelled_at", over = true)
        "requires_action" -> if (isLate) cancelSteps("expired") + become("expired", over = true) else emptyList()
        else -> emptyList()
    }

    /** Asks it to stop, refused when it is over. */
    fun cancel() {
        if (!isActive) throw Refusal("Cannot cancel run with status '$status'.")
        become("cancelling")
    }

    /** Takes [given] as the outputs of the functions by their calls, refused when others are wanted. */
    fun submit(given: Map<String, String>): List<RunEvent> {
        if (status != "requires_action") throw Refusal("Runs in status \"$status\" do not accept tool outputs.")
        val wanted = calls.map { it.id }
        if (given.keys != wanted.toSet()) {
            throw Refusal("Expected tool outputs for call_ids $wanted, got ${given.keys.toList()}", "tool_outputs")
        }
        calls = calls.map { it.copy(output = given.getValue(it.id)) }
        outputs += calls.map { it.output.orEmpty() }
        val done = closeStep(steps.getValue(steps.keys.last()).with("step_details" to detailsOf(calls)), "completed")
        json = json.with("required_action" to JsonNull)
        return listOf(done, become("queued"))
    }

    private val isLate get() = (json["expires_at"] as? JsonPrimitive)?.longOrNull?.let { now >= it } == true

    private fun call(round: List<FunctionCall>): List<RunEvent> {
        calls = round
        val step = stepOf(json, ids.next("step"), "tool_calls", detailsOf(emptyList()), now)
        steps[step.text("id").orEmpty()] = step.with("step_details" to detailsOf(round))
        json = json.with("required_action" to requiredAction(round))
        val begun = listOf("created", "in_progress").map { RunEvent("thread.run.step.$it", step) }
        val deltas = round.flatMapIndexed { index, call -> call.deltas(index) }.map { delta(step, it) }
        return begun + deltas + become("requires_action")
    }

    private fun end(): List<RunEvent> = when (json.members("metadata")?.text("fake_outcome")) {
        "failed" -> {
            json = json.with("last_error" to ERROR)
            listOf(become("failed", "failed_at", over = true))
        }

        "expired" -> listOf(become("expired", over = true))

        "cancelled" -> listOf(become("cancelled", "cancelled_at", over = true))

        "incomplete" -> {
            json = json.with("incomplete_details" to LIMIT)
            writer.write(this, json, outputs, whole = false) + become("incomplete", "completed_at", over = true)
        }

        else -> writer.write(this, json, outputs, whole = true) + become("completed", "completed_at", over = true)
    }

    private fun become(status: String, time: String? = null, over: Boolean = false): RunEvent {
        json = json.with("status" to JsonPrimitive(status))
        if (time != null) json = json.with(time to JsonPrimitive(now))
        if (over) json = json.with("expires_at" to JsonNull, "required_action" to JsonNull, "usage" to writer.usage)
        return RunEvent("thread.run.$status", json)
    }

    private fun cancelSteps(status: String = "cancelled"): List<RunEvent> =
        steps.values.filter { it.text("status") == "in_progress" }.map { closeStep(it, status) }

    /** Ends [step] with [status], and tells of it. */
    fun closeStep(step: JsonObject, status: String): RunEvent {
        val closed = step.with(
            "status" to JsonPrimitive(status),
            "${status}_at" to JsonPrimitive(now),
            "usage" to writer.usage,
        )
        steps[step.getValue("id").jsonPrimitive.content] = closed
        return RunEvent("thread.run.step.$status", closed)
    }

    private fun detailsOf(calls: List<FunctionCall>) = buildJsonObject {
        put("type", "tool_calls")
        put("tool_calls", JsonArray(calls.map { it.made() }))
    }

    private fun requiredAction(calls: List<FunctionCall>) = buildJsonObject {
        put("type", "submit_tool_outputs")
        putJsonObject("submit_tool_outputs") { put("tool_calls", JsonArray(calls.map { it.wanted() })) }
    }

    private fun delta(step: JsonObject, call: JsonObject) = RunEvent(
        "thread.run.step.delta",
        buildJsonObject {
            put("id", step["id"] ?: JsonNull)
            put("object", "thread.run.step.delta")
            putJsonObject("delta") {
                putJsonObject("step_details") {
                    put("type", "tool_calls")
                    put("tool_calls", JsonArray(listOf(call)))
                }
            }
        },
    )

    private companion object {
        val GOING = setOf("queued", "in_progress", "cancelling")
        val ACTIVE = GOING + "requires_action"

        val ERROR = buildJsonObject {
            put("code", "server_error")
            put("message", "Sorry, something went wrong.")
        }

        val LIMIT = buildJsonObject { put("reason", "max_completion_tokens") }
    }
}
