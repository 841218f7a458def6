package dev.parley.bridge.runs

import dev.parley.bridge.call.Refusal
import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.given
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Runs as they are kept: what callers see of one, and beside it what the bridge has to know. */
internal object RunRecord {
    /** How long a run lives, in seconds. */
    private const val LIFETIME = 600
    private val AUTO = jsonOf("type" to "auto", "last_messages" to null)
    private val ENDS = setOf("completed", "failed", "incomplete", "expired", "cancelled")

    /** The run that [request] begins with [assistant], whose settings it takes where it has none of its own. */
    fun of(request: JsonObject, assistant: JsonObject, id: String, thread: String, now: Long): JsonObject {
        fun own(name: String): JsonElement? = request.given(name) ?: assistant[name]
        return jsonOf(
            "id" to id,
            "object" to "thread.run",
            "created_at" to now,
            "thread_id" to thread,
            "assistant_id" to assistant.id,
            "status" to "queued",
            "required_action" to null,
            "last_error" to null,
            "expires_at" to now + LIFETIME,
            "started_at" to null,
            "cancelled_at" to null,
            "failed_at" to null,
            "completed_at" to null,
            "incomplete_details" to null,
            "model" to own("model"),
            "instructions" to instructions(request, assistant),
            "tools" to own("tools"),
            "file_ids" to own("file_ids"),
            "metadata" to (request.given("metadata") ?: jsonOf()),
            "usage" to null,
            "temperature" to own("temperature"),
            "top_p" to own("top_p"),
            "response_format" to own("response_format"),
            "max_prompt_tokens" to request["max_prompt_tokens"],
            "max_completion_tokens" to request["max_completion_tokens"],
            "truncation_strategy" to (request.given("truncation_strategy") ?: AUTO),
            "tool_choice" to (request.given("tool_choice") ?: "auto"),
            "parallel_tool_calls" to (request.given("parallel_tool_calls") ?: true),
        )
    }

    /** [run], to be carried by what [request] asks of the service. */
    fun asking(run: JsonObject, request: JsonObject, now: Long): JsonObject =
        run.with(BRIDGE to jsonOf("request" to request, "asked_at" to now))

    private fun instructions(request: JsonObject, assistant: JsonObject): String {
        val own = request.text("instructions") ?: assistant.text("instructions")
        return listOfNotNull(own, request.text("additional_instructions")).joinToString("\n")
    }

    fun isActive(run: JsonObject): Boolean = run.status !in ENDS

    /** @throws Refusal when [run] keeps others from its thread. */
    fun requireEnded(run: JsonObject?, deed: String) {
        if (run == null || !isActive(run)) return
        throw Refusal.badRequest("Can't $deed ${run.text("thread_id")} while a run ${run.id} is active.")
    }
}

internal val JsonObject.status: String get() = text("status").orEmpty()

/** What the service is asked for, again and again until a run has ended. */
internal val JsonObject.request: JsonObject get() = members(BRIDGE).members("request")

/** The response that carries a run; `null` while the service was not asked for it. */
internal val JsonObject.response: String? get() = members(BRIDGE).text("response")

/** The steps of a run, the oldest first. */
internal val JsonObject.steps: List<JsonObject> get() = members(BRIDGE).objects("steps")

/** A run with other or more of what the bridge has to know of it. */
internal fun JsonObject.bridging(vararg members: Pair<String, Any?>): JsonObject =
    with(BRIDGE to members(BRIDGE).with(*members))
