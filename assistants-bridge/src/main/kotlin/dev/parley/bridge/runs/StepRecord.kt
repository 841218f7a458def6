package dev.parley.bridge.runs

import dev.parley.bridge.json.given
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonObject

/** The steps of runs, which are made of the items of responses. */
internal object StepRecord {
    /** The step in which [run] does what [details] say; its id is that of the [item] it begins with. */
    fun of(run: JsonObject, item: JsonObject, details: JsonObject, now: Long): JsonObject = jsonOf(
        "id" to "step_" + item.id.replace("_", ""),
        "object" to "thread.run.step",
        "created_at" to now,
        "assistant_id" to run["assistant_id"],
        "thread_id" to run["thread_id"],
        "run_id" to run["id"],
        "type" to details["type"],
        "status" to "in_progress",
        "step_details" to details,
        "last_error" to null,
        "cancelled_at" to null,
        "failed_at" to null,
        "completed_at" to null,
        "expired_at" to null,
        "metadata" to jsonOf(),
        "usage" to null,
    )

    /** The details of a step that writes a message. */
    fun creation(message: String): JsonObject =
        jsonOf("type" to "message_creation", "message_creation" to jsonOf("message_id" to message))

    /** The details of a step that calls tools. */
    fun calls(calls: List<JsonObject>): JsonObject = jsonOf("type" to "tool_calls", "tool_calls" to calls)

    /** The calls that a step makes. */
    fun callsOf(step: JsonObject): List<JsonObject> = step.members("step_details").objects("tool_calls")

    /** [step] once it has ended so, with what it cost. */
    fun ended(step: JsonObject, status: String, usage: JsonObject, now: Long): JsonObject =
        step.with("status" to status, "${status}_at" to now, "usage" to usage)

    /** More of a step: of its calls, the one at [index]. */
    fun delta(step: String, index: Int, call: JsonObject): JsonObject {
        val details = calls(listOf(JsonObject(jsonOf("index" to index) + call)))
        return jsonOf(
            "id" to step,
            "object" to "thread.run.step.delta",
            "delta" to jsonOf("step_details" to details),
        )
    }

    /** The call of a function that [item] is, which has no output yet. */
    fun function(item: JsonObject, arguments: String?): JsonObject = jsonOf(
        "id" to item["call_id"],
        "type" to "function",
        "function" to jsonOf("name" to item["name"], "arguments" to arguments, "output" to null),
    )

    /** The call of a tool of the service's that [item] is. */
    fun hosted(item: JsonObject): JsonObject =
        if (item.text("type") == "file_search_call") fileSearch(item) else codeInterpreter(item)

    private fun fileSearch(item: JsonObject) = jsonOf(
        "id" to item["id"],
        "type" to "file_search",
        "file_search" to jsonOf(
            "ranking_options" to jsonOf("ranker" to "auto", "score_threshold" to 0),
            "results" to item.objects("results").map(::result),
        ),
    )

    private fun result(result: JsonObject) = jsonOf(
        "file_id" to result["file_id"],
        "file_name" to result["filename"],
        "score" to result["score"],
        "content" to listOf(jsonOf("type" to "text", "text" to (result.given("text") ?: ""))),
    )

    private fun codeInterpreter(item: JsonObject) = jsonOf(
        "id" to item["id"],
        "type" to "code_interpreter",
        "code_interpreter" to jsonOf(
            "input" to item.text("code").orEmpty(),
            "outputs" to item.objects("outputs").filter { it.text("type") == "logs" },
        ),
    )
}
