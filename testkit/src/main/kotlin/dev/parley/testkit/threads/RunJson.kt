package dev.parley.testkit.threads

import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** The run that [request] begins with [assistant], whose settings it takes where it has none of its own. */
internal fun runOf(request: JsonObject, assistant: JsonObject, id: String, threadId: String, now: Long): JsonObject {
    fun own(name: String): JsonElement = request[name]?.takeUnless { it is JsonNull } ?: assistant[name] ?: JsonNull
    return buildJsonObject {
        put("id", id)
        put("object", "thread.run")
        put("created_at", now)
        put("thread_id", threadId)
        put("assistant_id", assistant.text("id"))
        put("status", "queued")
        for (name in listOf("required_action", "last_error")) put(name, JsonNull)
        put("expires_at", now + LIFETIME_SECONDS)
        for (name in listOf("started_at", "cancelled_at", "failed_at", "completed_at")) put(name, JsonNull)
        put("incomplete_details", JsonNull)
        for (name in listOf("model", "instructions", "tools", "file_ids")) put(name, own(name))
        put("metadata", request["metadata"] ?: JsonObject(emptyMap()))
        put("usage", JsonNull)
        for (name in listOf("temperature", "top_p", "response_format")) put(name, own(name))
        for (name in listOf("max_prompt_tokens", "max_completion_tokens")) put(name, request[name] ?: JsonNull)
        put("truncation_strategy", request["truncation_strategy"] ?: AUTO_TRUNCATION)
        put("tool_choice", request["tool_choice"] ?: JsonPrimitive("auto"))
        put("parallel_tool_calls", request["parallel_tool_calls"] ?: JsonPrimitive(true))
    }
}

/** The step [id] of [run] that does what [details] say, of the kind [type]. */
internal fun stepOf(run: JsonObject, id: String, type: String, details: JsonObject, now: Long): JsonObject =
    buildJsonObject {
        put("id", id)
        put("object", "thread.run.step")
        put("created_at", now)
        for (name in listOf("assistant_id", "thread_id")) put(name, run[name] ?: JsonNull)
        put("run_id", run["id"] ?: JsonNull)
        put("type", type)
        put("status", "in_progress")
        put("step_details", details)
        for (name in listOf("last_error", "cancelled_at", "failed_at")) put(name, JsonNull)
        for (name in listOf("completed_at", "expired_at")) put(name, JsonNull)
        put("metadata", JsonObject(emptyMap()))
        put("usage", JsonNull)
    }

/** The service's account of tokens, which are words here. */
internal fun usageOf(prompt: Int, completion: Int): JsonObject = buildJsonObject {
    put("prompt_tokens", prompt)
    put("completion_tokens", completion)
    put("total_tokens", prompt + completion)
}

/** This object with [members] in place of its own. */
internal fun JsonObject.with(vararg members: Pair<String, JsonElement>): JsonObject = JsonObject(this + members)

private const val LIFETIME_SECONDS = 600

private val AUTO_TRUNCATION = buildJsonObject {
    put("type", "auto")
    put("last_messages", JsonNull)
}
