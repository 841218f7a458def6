package dev.parley.bridge.runs

import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.number
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject

/** What a model said, as a message of a thread. */
internal object SaidMessage {
    /** A message that [run] begins to write, by the [id] of its item. */
    fun begun(run: JsonObject, id: String, now: Long): JsonObject = jsonOf(
        "id" to id,
        "object" to "thread.message",
        "created_at" to now,
        "thread_id" to run["thread_id"],
        "role" to "assistant",
        "content" to NONE,
        "status" to "in_progress",
        "incomplete_details" to null,
        "completed_at" to null,
        "incomplete_at" to null,
        "assistant_id" to run["assistant_id"],
        "run_id" to run["id"],
        "attachments" to NONE,
        "file_ids" to NONE,
        "metadata" to jsonOf(),
    )

    /** [message] with what its [item] says. */
    fun saying(message: JsonObject, item: JsonObject): JsonObject =
        message.with("content" to item.objects("content").map(::content))

    fun completed(message: JsonObject, now: Long): JsonObject =
        message.with("status" to "completed", "completed_at" to now)

    fun incomplete(message: JsonObject, reason: String, now: Long): JsonObject = message.with(
        "status" to "incomplete",
        "incomplete_at" to now,
        "incomplete_details" to jsonOf("reason" to reason),
    )

    /** More of a [message], at the [index] of a part of it. */
    fun delta(message: String, index: Long, vararg part: Pair<String, Any?>): JsonObject = jsonOf(
        "id" to message,
        "object" to "thread.message.delta",
        "delta" to jsonOf("content" to listOf(jsonOf("index" to index).with(*part))),
    )

    private fun content(part: JsonObject): JsonObject {
        if (part.text("type") == "refusal") return jsonOf("type" to "refusal", "refusal" to part.text("refusal"))
        val cited = CitedText(part.text("text").orEmpty(), part.objects("annotations"))
        return jsonOf("type" to "text", "text" to jsonOf("value" to cited.value, "annotations" to cited.annotations))
    }

    private val NONE = JsonArray(emptyList())
}

/**
 * A text with the files that it cites. The old API had a mark in the text where a file is cited, which callers
 * replace; the service of today has but its place, so that marks are put there.
 */
internal class CitedText(private val text: String, given: List<JsonObject>) {
    private val cited = StringBuilder()
    private val made = mutableListOf<JsonObject>()
    private var taken = 0

    init {
        given.sortedBy(::place).forEach(::add)
        take(text.length)
    }

    /** The text with the marks in it. */
    val value: String get() = cited.toString()
    val annotations: List<JsonObject> get() = made

    private fun add(annotation: JsonObject) {
        when (annotation.text("type")) {
            "file_citation" -> cite(annotation)
            "container_file_citation" -> point(annotation)
        }
    }

    private fun cite(annotation: JsonObject) {
        take(place(annotation))
        val mark = mark(made.size, annotation)
        val start = cited.length
        cited.append(mark)
        made += citation(annotation, mark, start)
    }

    private fun point(annotation: JsonObject) {
        take(place(annotation))
        val start = cited.length
        take(annotation.number("end_index")?.toInt() ?: taken)
        made += annotation("file_path", annotation.text("file_id"), cited.substring(start), start)
    }

    private fun take(end: Int) {
        val until = end.coerceIn(taken, text.length)
        cited.append(text, taken, until)
        taken = until
    }

    companion object {
        private fun place(annotation: JsonObject): Int =
            (annotation.number("index") ?: annotation.number("start_index") ?: 0).toInt()

        /** What stands in the text for the file that an annotation cites, the [index]th. */
        fun mark(index: Int, annotation: JsonObject): String =
            "【$index†${annotation.text("filename") ?: annotation.text("file_id")}】"

        /** The old form of an annotation whose [mark] begins at [start]. */
        fun citation(annotation: JsonObject, mark: String, start: Int): JsonObject =
            annotation("file_citation", annotation.text("file_id"), mark, start)

        private fun annotation(kind: String, file: String?, text: String, start: Int) = jsonOf(
            "type" to kind,
            "text" to text,
            "start_index" to start,
            "end_index" to start + text.length,
            kind to jsonOf("file_id" to file),
        )
    }
}
