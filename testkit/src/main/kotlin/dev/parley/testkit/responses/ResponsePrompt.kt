package dev.parley.testkit.responses

import dev.parley.testkit.service.flag
import dev.parley.testkit.service.items
import dev.parley.testkit.service.members
import dev.parley.testkit.service.number
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * A request for a response, read for what the answer depends on.
 *
 * @property input the items of the request, each with an id.
 * @property context what stands before them.
 */
internal class ResponsePrompt(val json: JsonObject, val input: List<JsonObject>, val context: List<JsonObject>) {
    val model: String = json.text("model") ?: "gpt-fake"
    val isStored: Boolean = json["store"] != JsonPrimitive(false)
    val isBackground: Boolean = json.flag("background")
    val streams: Boolean = json.flag("stream")
    val tokenLimit: Int? = json.number("max_output_tokens")
    val tools: List<JsonObject> = json.objects("tools")
    val thinks: Boolean = json.members("reasoning") != null
    val sumsUp: Boolean = json.members("reasoning")?.text("summary") != null
    val wantsEncrypted: Boolean = JsonPrimitive("reasoning.encrypted_content") in json.items("include")
    val schema: JsonObject? = json.members("text")?.members("format")?.members("schema")

    private val all = context + input

    val isUsersTurn: Boolean =
        input.lastOrNull()?.let { it.text("type") == "message" && it.text("role") == "user" } == true

    /** What the user said last; empty when no message is the user's. */
    val userText: String = all.lastOrNull { it.text("role") == "user" }?.let(::textOf).orEmpty()

    /** What tools and approvals answered at the end. */
    val answers: List<JsonObject> = input.takeLastWhile { it.text("type") in ANSWERS }

    /** The item with [id], in the request or before it. */
    fun find(id: String): JsonObject? = all.lastOrNull { it.text("id") == id }

    /** All words of all items, which pass for tokens. */
    val tokens: Int = all.sumOf { wordsOf(textOf(it)).size } + wordsOf(json.text("instructions").orEmpty()).size

    private companion object {
        val ANSWERS = setOf(
            "function_call_output",
            "custom_tool_call_output",
            "local_shell_call_output",
            "mcp_approval_response",
        )
    }
}

/** The text of an item: what a message says, a tool gave or a tool is given. */
internal fun textOf(item: JsonObject): String {
    val content = item["content"] ?: item["output"] ?: item["arguments"] ?: item["input"]
    if (content is JsonPrimitive) return content.content
    return (item.objects("content") + item.objects("output")).mapNotNull { it.text("text") }.joinToString(" ")
}
