package dev.parley.testkit.threads

import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.add
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** Writes the message with which a run on [thread] ends: what the tools said, or else what the user said. */
internal class AnswerWriter(private val thread: StoredThread, private val ids: Ids, private val now: () -> Long) {
    private var words = 0

    /** How many tokens it took so far. */
    val usage: JsonObject get() = usageOf(thread.messages.values.sumOf { wordsOf(textOf(it)).size }, words)

    /** Writes the [whole] message, or half of it, and tells what happens. */
    fun write(run: StoredRun, json: JsonObject, outputs: List<String>, whole: Boolean): List<RunEvent> {
        val text = wordsOf(
            if (outputs.isEmpty()) "You said: ${thread.question}" else "The tool said: ${outputs.joinToString()}",
        ).let { if (whole) it else it.take((it.size + 1) / 2) }
        words += text.size
        val message = begun(json)
        val id = message.text("id").orEmpty()
        val step = stepOf(json, ids.next("step"), "message_creation", creationOf(id), now())
        val written = written(message, text.joinToString(""), whole)
        thread.messages[id] = written
        return listOf("created", "in_progress").map { RunEvent("thread.run.step.$it", step) } +
            listOf("created", "in_progress").map { RunEvent("thread.message.$it", message) } +
            text.map { delta(id, it) } +
            RunEvent("thread.message.${written.text("status")}", written) +
            run.closeStep(step, "completed")
    }

    private fun begun(run: JsonObject): JsonObject {
        val request = buildJsonObject {
            put("role", "assistant")
            put("content", NOTHING)
        }
        return messageOf(request, ids.next("msg"), thread.id, now()).with(
            "status" to JsonPrimitive("in_progress"),
            "assistant_id" to run.getValue("assistant_id"),
            "run_id" to run.getValue("id"),
        )
    }

    private fun written(message: JsonObject, text: String, whole: Boolean): JsonObject {
        val content = "content" to JsonArray(listOf(textPart(text)))
        val time = JsonPrimitive(now())
        if (whole) return message.with(content, "status" to JsonPrimitive("completed"), "completed_at" to time)
        val why = buildJsonObject { put("reason", "max_tokens") }
        return message.with(
            content,
            "status" to JsonPrimitive("incomplete"),
            "incomplete_at" to time,
            "incomplete_details" to why,
        )
    }

    private fun creationOf(message: String) = buildJsonObject {
        put("type", "message_creation")
        putJsonObject("message_creation") { put("message_id", message) }
    }

    private fun delta(message: String, word: String) = RunEvent(
        "thread.message.delta",
        buildJsonObject {
            put("id", message)
            put("object", "thread.message.delta")
            putJsonObject("delta") {
                putJsonArray("content") { add(JsonObject(mapOf("index" to JsonPrimitive(0)) + textPart(word))) }
            }
        },
    )
}
