package dev.parley.bridge.runs

import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.number
import dev.parley.bridge.json.text
import kotlinx.serialization.json.JsonObject

/** Tells of what grows while a run is streamed: texts, refusals, arguments of functions and code. */
internal class StreamedDeltas(private val progress: RunProgress, private val tell: (String, JsonObject) -> Unit) {
    /** How long the text is by now that is cited from, and how many citations it has, by its item and part. */
    private val lengths = mutableMapOf<Pair<String, Long>, Int>()
    private val citations = mutableMapOf<Pair<String, Long>, Int>()

    fun take(event: ResponseEvent) {
        val item = event.json.text("item_id").orEmpty()
        val part = event.json.number("content_index") ?: 0
        val delta = event.json.text("delta").orEmpty()
        when (event.name) {
            "response.output_text.delta" -> say(item, part, delta, emptyList())

            "response.output_text.annotation.added" -> cite(item, part, event.json.members("annotation"))

            "response.refusal.delta" -> refuse(item, part, delta)

            "response.function_call_arguments.delta" ->
                call(item, "function", "function" to jsonOf("arguments" to delta))

            "response.code_interpreter_call_code.delta" ->
                call(item, "code_interpreter", "code_interpreter" to jsonOf("input" to delta))
        }
    }

    private fun say(item: String, part: Long, text: String, annotations: List<JsonObject>) {
        lengths.merge(item to part, text.length, Int::plus)
        val more = jsonOf("value" to text, "annotations" to annotations)
        tell(MESSAGE, SaidMessage.delta(item, part, "type" to "text", "text" to more))
    }

    /** The mark is put where the text has come to. */
    private fun cite(item: String, part: Long, annotation: JsonObject) {
        if (annotation.text("type") != "file_citation") return
        val place = item to part
        val mark = CitedText.mark((citations.merge(place, 1, Int::plus) ?: 1) - 1, annotation)
        say(item, part, mark, listOf(CitedText.citation(annotation, mark, lengths[place] ?: 0)))
    }

    private fun refuse(item: String, part: Long, refusal: String): Unit =
        tell(MESSAGE, SaidMessage.delta(item, part, "type" to "refusal", "refusal" to refusal))

    private fun call(item: String, type: String, more: Pair<String, JsonObject>) {
        val (step, index) = progress.placeOf(item) ?: return
        tell("thread.run.step.delta", StepRecord.delta(step, index, jsonOf("type" to type, more)))
    }

    private companion object {
        private const val MESSAGE = "thread.message.delta"
    }
}
