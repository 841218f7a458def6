package dev.parley.testkit.responses

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** Every item that came or was made: gives them ids, and finds them by these. */
internal class Items {
    private val known = mutableMapOf<String, JsonObject>()
    private var made = 0

    /** The items that [input] stands for, as the service keeps them. */
    fun of(input: JsonElement?): List<JsonObject> = when (input) {
        null, is JsonNull -> emptyList()
        is JsonPrimitive -> listOf(kept(message(input.content)))
        is JsonArray -> input.map { kept(it as? JsonObject ?: throw Refusal("Invalid type for 'input'.", "input")) }
        else -> throw Refusal("Invalid type for 'input': expected a string or an array of items.", "input")
    }

    /** A new id for an item of [type]. */
    fun newId(type: String): String = "${PREFIXES[type] ?: "item"}_fake${++made}"

    fun keep(items: List<JsonObject>): List<JsonObject> = items.onEach { known[it.text("id").orEmpty()] = it }

    private fun kept(item: JsonObject): JsonObject {
        val type = item.text("type") ?: if ("role" in item) "message" else "item_reference"
        if (type == "item_reference") return referred(item.text("id") ?: throw missing("input[0].id"))
        val whole = if (type == "message") asMessage(item) else item
        val id = item.text("id") ?: newId(type)
        return JsonObject(mapOf("id" to JsonPrimitive(id)) + whole).also { known[id] = it }
    }

    private fun referred(id: String) =
        known[id] ?: throw Refusal("Item with id '$id' not found.", "input", status = 404)

    private fun message(text: String) = buildJsonObject {
        put("role", "user")
        put("content", text)
    }

    private fun asMessage(item: JsonObject) = JsonObject(MESSAGE + item + ("content" to parts(item)))

    private fun parts(item: JsonObject): JsonArray {
        val text = item.text("content") ?: return JsonArray(item.objects("content"))
        val type = if (item.text("role") == "assistant") "output_text" else "input_text"
        return JsonArray(listOf(JsonObject(mapOf("type" to JsonPrimitive(type), "text" to JsonPrimitive(text)))))
    }

    private companion object {
        val MESSAGE = mapOf("type" to JsonPrimitive("message"), "status" to JsonPrimitive("completed"))
        val PREFIXES = mapOf(
            "message" to "msg",
            "reasoning" to "rs",
            "function_call" to "fc",
            "function_call_output" to "fco",
            "custom_tool_call" to "ctc",
            "custom_tool_call_output" to "ctco",
            "local_shell_call" to "lsh",
            "mcp_approval_request" to "mcpr",
            "mcp_approval_response" to "mcprr",
            "mcp_call" to "mcp",
            "compaction" to "cmp",
            "call" to "call",
        )
    }
}
