package dev.parley.testkit.responses

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/**
 * A response. One in the background waits for a second and takes two more; one whose user said the word `fail` then
 * fails.
 *
 * @property conversation the conversation it belongs to; null when it belongs to none.
 */
internal class FakeResponse(
    val id: String,
    val prompt: ResponsePrompt,
    val answer: ResponseAnswer,
    private val conversation: String?,
    private val clock: InstantSource,
) {
    private val created = clock.instant()
    private val end = if (prompt.isBackground) created + WAITS + TAKES else created
    private var cancelled: Instant? = null

    /** Its items, for what follows. */
    val items: List<JsonObject> get() = prompt.context + prompt.input + answer.output

    val status: String
        get() = when {
            cancelled != null -> "cancelled"
            prompt.isBackground && clock.instant() < created + WAITS -> "queued"
            clock.instant() < end -> "in_progress"
            else -> outcome
        }

    /** How it ends by itself. */
    val outcome: String = when {
        prompt.isBackground && FAIL in prompt.userText -> "failed"
        answer.isCut -> "incomplete"
        else -> "completed"
    }

    fun cancel() {
        if (status == "queued" || status == "in_progress") cancelled = clock.instant()
    }

    fun json(status: String = this.status): JsonObject {
        val ended = status == "completed" || status == "incomplete"
        return JsonObject(echoed() + head(status) + ("output" to JsonArray(if (ended) answer.output else emptyList())))
    }

    private fun head(status: String) = buildJsonObject {
        put("id", id)
        put("object", "response")
        put("created_at", created.epochSecond)
        put("status", status)
        put("completed_at", end.epochSecond.takeIf { status == "completed" })
        put("model", prompt.model)
        put("error", if (status == "failed") ERROR else JsonNull)
        put("incomplete_details", if (status == "incomplete") CUT else JsonNull)
        put("conversation", conversation?.let { JsonObject(mapOf("id" to JsonPrimitive(it))) } ?: JsonNull)
        put("usage", if (status == "completed" || status == "incomplete") usage() else JsonNull)
    }

    /** What the service says back of a request, as it was or by default. */
    private fun echoed(): Map<String, JsonElement> =
        DEFAULTS + prompt.json.filterKeys { it in DEFAULTS || it in ECHOED }

    fun usage(): JsonObject = buildJsonObject {
        put("input_tokens", prompt.tokens)
        putJsonObject("input_tokens_details") {
            put("cached_tokens", 0)
            put("cache_write_tokens", 0)
        }
        put("output_tokens", answer.tokens)
        putJsonObject("output_tokens_details") { put("reasoning_tokens", 0) }
        put("total_tokens", prompt.tokens + answer.tokens)
    }

    private companion object {
        const val FAIL = "fail"
        val WAITS: Duration = Duration.ofSeconds(1)
        val TAKES: Duration = Duration.ofSeconds(2)
        val CUT = JsonObject(mapOf("reason" to JsonPrimitive("max_output_tokens")))
        val ERROR = buildJsonObject {
            put("code", "server_error")
            put("message", "The response could not be made.")
        }
        val ECHOED = setOf("max_output_tokens", "max_tool_calls", "prompt", "service_tier", "user", "top_logprobs")
        val DEFAULTS: Map<String, JsonElement> = mapOf(
            "background" to JsonPrimitive(false),
            "instructions" to JsonNull,
            "metadata" to JsonObject(emptyMap()),
            "parallel_tool_calls" to JsonPrimitive(true),
            "previous_response_id" to JsonNull,
            "reasoning" to JsonNull,
            "store" to JsonPrimitive(true),
            "temperature" to JsonPrimitive(1.0),
            "text" to JsonObject(mapOf("format" to JsonObject(mapOf("type" to JsonPrimitive("text"))))),
            "tool_choice" to JsonPrimitive("auto"),
            "tools" to JsonArray(emptyList()),
            "top_p" to JsonPrimitive(1.0),
            "truncation" to JsonPrimitive("disabled"),
        )
    }
}
