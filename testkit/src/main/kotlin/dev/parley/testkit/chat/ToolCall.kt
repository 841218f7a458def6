package dev.parley.testkit.chat

import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/** A call of the tool [name]; [type] is `function`, whose [input] is JSON, or `custom`, whose [input] is any text. */
internal class ToolCall(val id: String, val type: String, val name: String, val input: String) {
    /** What the input is called on the wire. */
    private val inputName = if (type == "custom") "input" else "arguments"

    val tokens: Int
        get() = 1 + wordsOf(input).size

    fun json(): JsonObject = buildJsonObject {
        put("id", id)
        put("type", type)
        putJsonObject(type) {
            put("name", name)
            put(inputName, input)
        }
    }

    /** As the service streams it: the call with empty input first, then the input in fragments. */
    fun deltas(): List<JsonObject> = listOf(opening()) + input.chunked(FRAGMENT).map(::fragment)

    private fun opening() = JsonObject(mapOf(INDEX) + ToolCall(id, type, name, "").json())

    private fun fragment(text: String) = buildJsonObject {
        put(INDEX.first, INDEX.second)
        putJsonObject(type) { put(inputName, text) }
    }

    private companion object {
        const val FRAGMENT = 5
        val INDEX = "index" to JsonPrimitive(0)
    }
}
