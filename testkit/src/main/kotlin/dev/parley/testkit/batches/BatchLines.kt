package dev.parley.testkit.batches

import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Router
import dev.parley.testkit.service.members
import dev.parley.testkit.service.text
import dev.parley.testkit.wire.Content
import dev.parley.testkit.wire.Step
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.io.ByteArrayOutputStream
import java.time.InstantSource

/** The requests of a batch, all for [endpoint], and their answers by the areas of [router]. */
internal class BatchLines(
    text: String,
    private val endpoint: String,
    private val router: Router,
    private val clock: InstantSource,
) {
    private val lines = text.lines().filter { it.isNotBlank() }.map(::read)

    /** What is wrong with the file, as the service says it. */
    val flaws: List<JsonObject> = lines.mapIndexedNotNull { index, line -> flaw(index, line) }

    /** How many requests there are. */
    val size: Int = lines.size

    val results = mutableListOf<JsonObject>()
    val errors = mutableListOf<JsonObject>()

    /** Answers requests until [count] are. */
    fun answer(count: Int) {
        while (results.size + errors.size < count) {
            val number = results.size + errors.size
            answer(number, lines[number] ?: return)
        }
    }

    private fun answer(number: Int, line: JsonObject) {
        val body = line.members("body").toString().encodeToByteArray()
        val plan = reply(body).plan
        val answer = buildJsonObject {
            put("id", "batch_req_fake${number + 1}")
            put("custom_id", line.text("custom_id"))
            putJsonObject("response") {
                put("status_code", plan.status)
                put("request_id", "req_batch_fake_${number + 1}")
                put("body", Json.parseToJsonElement(textOf(plan.body.steps())))
            }
            put("error", JsonNull)
        }
        if (plan.status == 200) results += answer else errors += answer
    }

    private fun reply(body: ByteArray): Reply = try {
        router.answer(request(body), Content.of(body))
    } catch (refusal: Refusal) {
        refusal.reply()
    }

    private fun request(body: ByteArray) = RecordedRequest(
        method = "POST",
        path = endpoint,
        query = null,
        headers = mapOf("content-type" to listOf("application/json")),
        kept = body,
        bodyLength = body.size.toLong(),
        isComplete = true,
        receivedAt = clock.instant(),
    )

    private fun textOf(steps: Sequence<Step>): String {
        val bytes = ByteArrayOutputStream()
        for (step in steps) if (step is Step.Send) bytes.write(step.bytes, step.offset, step.length)
        return bytes.toString(Charsets.UTF_8)
    }

    private fun read(line: String): JsonObject? = try {
        Json.parseToJsonElement(line) as? JsonObject
    } catch (_: SerializationException) {
        null
    }

    private fun flaw(index: Int, line: JsonObject?): JsonObject? {
        val id = line?.text("custom_id")
        return when {
            line == null -> flaw(index, "invalid_json_line", "This line is not parseable as valid JSON.", null)

            id == null -> flaw(
                index,
                "missing_required_parameter",
                "Missing required parameter: 'custom_id'.",
                "custom_id",
            )

            id in lines.take(index).map { it?.text("custom_id") } ->
                flaw(index, "duplicate_custom_id", "The custom_id '$id' is used more than once.", "custom_id")

            line.text("method") != "POST" -> flaw(index, "invalid_method", "The method must be POST.", "method")

            line.text("url") != endpoint ->
                flaw(index, "mismatched_endpoint", "The url does not match the endpoint of the batch.", "url")

            line.members(
                "body",
            ) == null -> flaw(index, "missing_required_parameter", "Missing required parameter: 'body'.", "body")

            else -> null
        }
    }

    private fun flaw(index: Int, code: String, message: String, param: String?) = buildJsonObject {
        put("code", code)
        put("message", message)
        put("param", param)
        put("line", index + 1)
    }
}
