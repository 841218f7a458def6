package dev.parley.testkit.responses

import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The events of a response as the service streams it, each with its name and its number from 0. */
internal class ResponseEvents(private val response: FakeResponse) {
    private val events = mutableListOf<Pair<String, JsonObject>>()

    fun all(): List<Pair<String, JsonObject>> {
        snapshot("created", "in_progress")
        snapshot("in_progress", "in_progress")
        if (response.outcome != "failed") response.answer.output.forEachIndexed(::item)
        snapshot(response.outcome, response.outcome)
        return events
    }

    private fun snapshot(name: String, status: String) = event("response.$name", "response" to response.json(status))

    private fun item(index: Int, item: JsonObject) {
        val at = At(index, item.text("id").orEmpty())
        event("response.output_item.added", *at.index, "item" to begun(item))
        when (item.text("type")) {
            "message" -> item.objects("content").forEachIndexed { part, content -> message(at, part, content) }
            "reasoning" -> item.objects("summary").forEachIndexed { part, summary -> summary(at, part, summary) }
            "function_call" -> input(at, "function_call_arguments", "arguments", item)
            "custom_tool_call" -> input(at, "custom_tool_call_input", "input", item)
        }
        event("response.output_item.done", *at.index, "item" to item)
    }

    private fun begun(item: JsonObject): JsonObject = JsonObject(
        item.mapValues { (name, value) ->
            when (name) {
                "content", "summary" -> JsonArray(emptyList())
                "arguments", "input" -> JsonPrimitive("")
                "status" -> JsonPrimitive("in_progress")
                else -> value
            }
        },
    )

    private fun message(at: At, part: Int, content: JsonObject) {
        val place = at.item + ("content_index" to JsonPrimitive(part))
        val none = "logprobs" to JsonArray(emptyList())
        part("response.content_part", "response.output_text", place, content, none)
    }

    private fun summary(at: At, part: Int, content: JsonObject) {
        val place = at.item + ("summary_index" to JsonPrimitive(part))
        part("response.reasoning_summary_part", "response.reasoning_summary_text", place, content)
    }

    private fun part(
        whole: String,
        text: String,
        place: Array<Pair<String, JsonElement>>,
        content: JsonObject,
        vararg more: Pair<String, JsonElement>,
    ) {
        event("$whole.added", *place, "part" to JsonObject(content + ("text" to JsonPrimitive(""))))
        for (word in wordsOf(content.text("text").orEmpty())) {
            event("$text.delta", *place, "delta" to JsonPrimitive(word), *more)
        }
        event("$text.done", *place, "text" to content.getValue("text"), *more)
        event("$whole.done", *place, "part" to content)
    }

    private fun input(at: At, event: String, name: String, item: JsonObject) {
        val input = item.text(name).orEmpty()
        for (piece in input.chunked(FRAGMENT)) event("response.$event.delta", *at.item, "delta" to JsonPrimitive(piece))
        val called = listOfNotNull(item["name"]?.takeIf { name == "arguments" }?.let { "name" to it }).toTypedArray()
        event("response.$event.done", *at.item, name to JsonPrimitive(input), *called)
    }

    private fun event(name: String, vararg members: Pair<String, JsonElement>) {
        val head = mapOf("type" to JsonPrimitive(name), "sequence_number" to JsonPrimitive(events.size))
        events += name to JsonObject(head + members)
    }

    private class At(index: Int, id: String) {
        val index: Array<Pair<String, JsonElement>> = arrayOf("output_index" to JsonPrimitive(index))
        val item: Array<Pair<String, JsonElement>> = this.index + ("item_id" to JsonPrimitive(id))
    }

    private companion object {
        const val FRAGMENT = 5
    }
}
