package dev.parley.testkit.batches

import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.members
import dev.parley.testkit.service.text
import dev.parley.testkit.wire.Content
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.longOrNull
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.time.Duration
import java.time.Instant

/**
 * A batch that takes one stage a second of the fake's clock: `validating`, `in_progress` with half of its requests
 * answered, `finalizing` with all, `completed`. A file that cannot be used lets it fail after the first. Each look brings it
 * up to date.
 */
internal class Batch(
    val id: String,
    private val request: JsonObject,
    private val created: Instant,
    private val lines: BatchLines,
    private val files: StoredFiles,
) {
    private val stages = ArrayDeque<() -> Unit>()
    private val moments = linkedMapOf<String, Instant>()
    private var changed = created
    private var status = "validating"
    private var outputFile: String? = null
    private var errorFile: String? = null

    init {
        if (lines.flaws.isEmpty()) stages += listOf(::begin, ::finish, ::complete)
        if (lines.flaws.isNotEmpty()) stages += { become("failed") }
    }

    fun advance(now: Instant) {
        while (stages.isNotEmpty() && changed + STAGE <= now) {
            changed += STAGE
            stages.removeFirst()()
        }
    }

    fun cancel(now: Instant) {
        if (status !in
            listOf("validating", "in_progress")
        ) {
            throw Refusal("Cannot cancel a batch that is $status.", status = 409)
        }
        changed = now
        become("cancelling")
        stages.clear()
        stages += {
            write()
            become("cancelled")
        }
    }

    private fun begin() {
        become("in_progress")
        lines.answer(lines.size / 2)
    }

    private fun finish() {
        become("finalizing")
        lines.answer(lines.size)
    }

    private fun complete() {
        write()
        become("completed")
    }

    private fun write() {
        outputFile = file("output", lines.results)
        errorFile = file("error", lines.errors)
    }

    private fun file(kind: String, lines: List<JsonObject>): String? {
        if (lines.isEmpty()) return null
        val content = Content.of(lines.joinToString("\n", postfix = "\n").encodeToByteArray())
        val expiry = request.members("output_expires_after")?.get("seconds")?.jsonPrimitive?.longOrNull
        return files.add("${id}_$kind.jsonl", "batch_output", content, expiry).text("id")
    }

    private fun become(status: String) {
        this.status = status
        moments["${status}_at"] = changed
    }

    fun json(): JsonObject = buildJsonObject {
        put("id", id)
        put("object", "batch")
        for (member in GIVEN) put(member, request[member] ?: JsonNull)
        put("status", status)
        put("errors", if (status == "failed") errors() else JsonNull)
        put("output_file_id", outputFile)
        put("error_file_id", errorFile)
        put("created_at", created.epochSecond)
        put("expires_at", (created + Duration.ofDays(1)).epochSecond)
        for (moment in MOMENTS) put(moment, moments[moment]?.epochSecond)
        putJsonObject("request_counts") {
            put("total", if (status == "validating") 0 else lines.size)
            put("completed", lines.results.size)
            put("failed", lines.errors.size)
        }
    }

    private fun errors() = buildJsonObject {
        put("object", "list")
        put("data", JsonArray(lines.flaws))
    }

    private companion object {
        val STAGE: Duration = Duration.ofSeconds(1)
        val GIVEN = listOf("endpoint", "input_file_id", "completion_window", "metadata")
        val MOMENTS = listOf("in_progress", "finalizing", "completed", "failed", "expired", "cancelling", "cancelled")
            .map { "${it}_at" }
    }
}
