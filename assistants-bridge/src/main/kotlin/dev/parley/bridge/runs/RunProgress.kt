package dev.parley.bridge.runs

import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.given
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.number
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonObject

/**
 * A run on its way: it takes what becomes of a response, piece by piece or all at once, and tells of it in the old
 * events.
 *
 * @property now The seconds since the epoch.
 * @property tell Takes the name of an event, and what it is about.
 */
internal class RunProgress(begun: JsonObject, var now: Long, private val tell: (String, JsonObject) -> Unit) {
    /** The run as it is now. */
    var run: JsonObject = begun
        private set

    private val steps = LinkedHashMap(begun.steps.associateBy { it.id })
    private val stepOf = mutableMapOf<String, String>()
    private val unfinished = LinkedHashMap<String, JsonObject>()
    private val written = mutableListOf<JsonObject>()
    private val open = mutableListOf<String>()

    /** A step that is done, which ends when it is known what it cost. */
    private var ready: JsonObject? = null

    /** What the next step to end has cost: all that its response did, of whose steps it is the last. */
    private var cost = begun.members(BRIDGE).given("owed") as? JsonObject ?: NOTHING

    /** The messages that were written. */
    val messages: List<JsonObject> get() = written

    fun created() {
        tell("thread.run.created", run)
        tell("thread.run.queued", run)
    }

    /** It is known which [response] it is. */
    fun carriedBy(response: String) {
        run = run.bridging("response" to response)
    }

    /** The service works on it. */
    fun started() {
        if (run.status != "queued") return
        run = run.with("started_at" to (run.given("started_at") ?: now))
        become("in_progress")
    }

    /** All at once: what [response] is, as it was retrieved. */
    fun take(response: JsonObject) {
        if (response.status != "queued") started()
        if (response.status in WORKING) return
        for (item in response.objects("output")) {
            begin(item)
            finish(item)
        }
        end(response)
    }

    /** [item] begins. */
    fun begin(item: JsonObject) {
        when (item.text("type")) {
            "message" -> beginMessage(item)
            "function_call" -> call(item)
            "file_search_call", "code_interpreter_call" -> beginStep(item, StepRecord.calls(emptyList()))
        }
        if (item.text("type") in BOUND) open += item.id
    }

    /** The step that an item is part of, and the index of its call there. */
    fun placeOf(item: String): Pair<String, Int>? {
        val step = stepOf[item] ?: return null
        return step to stepOf.filterValues { it == step }.keys.indexOf(item)
    }

    /** [item] is whole, unless its response was cut. */
    fun finish(item: JsonObject) {
        when (item.text("type")) {
            "message" -> finishMessage(item)
            "function_call" -> finishCall(item)
            "file_search_call", "code_interpreter_call" -> finishHosted(item)
        }
    }

    /** The response has ended, and with it the run unless it waits for outputs of functions. */
    fun end(response: JsonObject) {
        cost = usage(response.members("usage"))
        run = run.bridging("usage" to sum(total(), cost))
        val calls = waiting()
        if (response.status == "completed" && calls.isNotEmpty()) return require(calls)
        endReady()
        when (response.status) {
            "completed" -> end("completed", "completed")
            "incomplete" -> cut(response.members("incomplete_details").text("reason"))
            "cancelled" -> stop("cancelled")
            else -> fail(response.members("error"))
        }
    }

    /** It ends as nobody wanted. */
    fun stop(status: String) {
        endReady()
        end(status, status)
    }

    /** Outputs have come for the calls that it waits for. */
    fun submitted(outputs: Map<String, String>) {
        val step = steps.values.last { it.status == "in_progress" }
        val calls = StepRecord.callsOf(step).map { call ->
            call.with("function" to call.members("function").with("output" to outputs[call.id]))
        }
        endStep(step.with("step_details" to StepRecord.calls(calls)), "completed")
        run = run.with("required_action" to null)
        become("queued")
    }

    /** The run as it is to be kept, with the items that must not stay in the conversation if it is stopped. */
    fun kept(): JsonObject = run.bridging("open" to open, "steps" to steps.values.toList())

    private fun beginMessage(item: JsonObject) {
        beginStep(item, StepRecord.creation(item.id))
        val message = SaidMessage.begun(run, item.id, now)
        unfinished[item.id] = message
        tell("thread.message.created", message)
        tell("thread.message.in_progress", message)
    }

    private fun finishMessage(item: JsonObject) {
        val message = SaidMessage.saying(unfinished.getValue(item.id), item)
        unfinished[item.id] = message
        if (item.status == "incomplete") return
        written(SaidMessage.completed(message, now))
        ready = steps.getValue(stepOf.getValue(item.id))
    }

    private fun written(message: JsonObject) {
        unfinished.remove(message.id)
        written += message
        tell("thread.message.${message.status}", message)
    }

    /** All functions that a response calls are called in one step. */
    private fun call(item: JsonObject) {
        val step = steps.values.find { it.status == "in_progress" && it.text("type") == "tool_calls" }
        if (step == null) beginStep(item, StepRecord.calls(emptyList())) else stepOf[item.id] = step.id
        val (id, index) = checkNotNull(placeOf(item.id))
        tell("thread.run.step.delta", StepRecord.delta(id, index, StepRecord.function(item, "")))
    }

    private fun finishCall(item: JsonObject) {
        val step = steps.getValue(stepOf.getValue(item.id))
        val calls = StepRecord.callsOf(step) + StepRecord.function(item, item.text("arguments"))
        steps[step.id] = step.with("step_details" to StepRecord.calls(calls))
    }

    private fun finishHosted(item: JsonObject) {
        val step = steps.getValue(stepOf.getValue(item.id))
        val call = StepRecord.hosted(item)
        tell("thread.run.step.delta", StepRecord.delta(step.id, 0, call))
        ready = step.with("step_details" to StepRecord.calls(listOf(call)))
    }

    private fun beginStep(item: JsonObject, details: JsonObject) {
        endReady()
        val step = StepRecord.of(run, item, details, now)
        steps[step.id] = step
        stepOf[item.id] = step.id
        tell("thread.run.step.created", step)
        tell("thread.run.step.in_progress", step)
    }

    private fun endStep(step: JsonObject, status: String) {
        val ended = StepRecord.ended(step, status, cost, now)
        cost = NOTHING
        steps[step.id] = ended
        tell("thread.run.step.$status", ended)
    }

    private fun endReady() {
        ready?.let { endStep(it, "completed") }
        ready = null
    }

    private fun waiting(): List<JsonObject> =
        steps.values.filter { it.status == "in_progress" && it.id != ready?.id }.flatMap(StepRecord::callsOf)

    private fun require(calls: List<JsonObject>) {
        run = run.bridging("owed" to cost)
        cost = NOTHING
        endReady()
        val wanted = calls.map { call ->
            call.with("function" to JsonObject(call.members("function") - "output"))
        }
        val action = jsonOf("type" to "submit_tool_outputs", "submit_tool_outputs" to jsonOf("tool_calls" to wanted))
        run = run.with("required_action" to action)
        become("requires_action")
    }

    private fun cut(reason: String?) {
        if (reason == "content_filter") return fail(FILTERED, reason)
        run = run.with("incomplete_details" to jsonOf("reason" to "max_completion_tokens"))
        end("incomplete", "completed", "max_tokens")
    }

    private fun fail(error: JsonObject, reason: String = "run_failed") {
        val code = error.text("code").takeIf { it in CODES } ?: "server_error"
        val message = error.text("message") ?: "Sorry, something went wrong."
        run = run.with("last_error" to jsonOf("code" to code, "message" to message))
        end("failed", "failed", reason)
    }

    /** Ends all that is open, then the run, which knows the time of its end by [time]. */
    private fun end(status: String, time: String, reason: String = "run_$status") {
        val step = if (status == "incomplete") "completed" else status
        unfinished.values.toList().forEach { written(SaidMessage.incomplete(it, reason, now)) }
        steps.values.filter { it.status == "in_progress" }.forEach { endStep(it, step) }
        run = run.with("expires_at" to null, "required_action" to null, "usage" to total())
        if (status != "expired") run = run.with("${time}_at" to now)
        become(status)
    }

    private fun become(status: String) {
        run = run.with("status" to status)
        tell("thread.run.$status", run)
    }

    private fun total(): JsonObject = run.members(BRIDGE).given("usage") as? JsonObject ?: NOTHING

    private companion object {
        private val WORKING = setOf("queued", "in_progress")
        private val BOUND = setOf("reasoning", "function_call")
        private val CODES = setOf("server_error", "rate_limit_exceeded", "invalid_prompt")
        private val FILTERED =
            jsonOf("code" to "invalid_prompt", "message" to "The answer was stopped by the content filter.")
        private val NOTHING = jsonOf("prompt_tokens" to 0, "completion_tokens" to 0, "total_tokens" to 0)

        private fun usage(usage: JsonObject) = jsonOf(
            "prompt_tokens" to (usage.number("input_tokens") ?: 0),
            "completion_tokens" to (usage.number("output_tokens") ?: 0),
            "total_tokens" to (usage.number("total_tokens") ?: 0),
        )

        private fun sum(one: JsonObject, other: JsonObject) =
            jsonOf(*one.keys.map { it to (one.number(it) ?: 0) + (other.number(it) ?: 0) }.toTypedArray())
    }
}
