package dev.parley.testkit.responses

import dev.parley.testkit.chat.SchemaSample
import dev.parley.testkit.service.flag
import dev.parley.testkit.service.members
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonArray
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/**
 * Makes up the output of a response: a thought where thinking is wanted; then, when it is the user's turn and there are
 * tools, calls of them (all functions and custom tools, or else the first other); else a message, which says what tools
 * said, or what the user said.
 */
internal class ResponseAnswer(private val prompt: ResponsePrompt, private val ids: Items) {
    private val words = wordsOf(textFor())
    private val limit = prompt.tokenLimit ?: words.size

    val output: List<JsonObject> = ids.keep(listOfNotNull(thought()) + (calls() ?: approved() + message()))

    /** Whether the message was cut short by the limit. */
    val isCut: Boolean = output.last().text("type") == "message" && words.size > limit

    val tokens: Int = output.sumOf { wordsOf(textOf(it)).size }

    private fun thought() = if (prompt.thinks) item("reasoning") { thinking() } else null

    private fun JsonObjectBuilder.thinking() {
        putJsonArray("summary") { if (prompt.sumsUp) add(part("summary_text", "Thinking it over.")) }
        if (prompt.wantsEncrypted) put("encrypted_content", "ZmFrZQ==")
    }

    private fun calls(): List<JsonObject>? {
        val choice = prompt.json["tool_choice"]
        if (!prompt.isUsersTurn || choice == JsonPrimitive("none")) return null
        val named = (choice as? JsonObject)?.text("name")
        val wanted = prompt.tools.filter { named == null || it.text("name") == named }
        val own = wanted.filter { it.text("type") == "function" || it.text("type") == "custom" }.map(::callOf)
        return own.ifEmpty { wanted.firstNotNullOfOrNull(::requestOf)?.let(::listOf) }
    }

    private fun callOf(tool: JsonObject): JsonObject {
        val custom = tool.text("type") == "custom"
        return item(if (custom) "custom_tool_call" else "function_call") {
            put("call_id", ids.newId("call"))
            put("name", tool.text("name"))
            put(if (custom) "input" else "arguments", if (custom) prompt.userText else argumentsFor(tool))
        }
    }

    private fun argumentsFor(tool: JsonObject) =
        tool.members("parameters")?.let { SchemaSample(it, prompt.userText).value().toString() } ?: "{}"

    private fun requestOf(tool: JsonObject): JsonObject? = when (tool.text("type")) {
        "local_shell" -> item("local_shell_call") {
            put("call_id", ids.newId("call"))
            putJsonObject("action") {
                put("type", "exec")
                putJsonArray("command") { wordsOf(prompt.userText).forEach { add(JsonPrimitive(it.trim())) } }
                putJsonObject("env") {}
            }
        }

        "mcp" -> if (tool["require_approval"] == JsonPrimitive("never")) null else request(tool)

        else -> null
    }

    private fun request(tool: JsonObject) = item("mcp_approval_request", status = null) {
        put("server_label", tool.text("server_label"))
        put("name", "ask")
        put("arguments", "{}")
    }

    /** The calls that were approved. */
    private fun approved(): List<JsonObject> = prompt.answers
        .filter { it.text("type") == "mcp_approval_response" && it.flag("approve") }
        .map { answer ->
            val request = prompt.find(answer.text("approval_request_id").orEmpty())
            item("mcp_call") {
                put("server_label", request?.text("server_label").orEmpty())
                put("name", request?.text("name").orEmpty())
                put("arguments", request?.text("arguments").orEmpty())
                put("output", "approved")
                put("error", JsonNull)
                put("approval_request_id", answer.text("approval_request_id"))
            }
        }

    private fun message() = item("message", if (words.size > limit) "incomplete" else "completed") {
        put("role", "assistant")
        put("content", buildJsonArray { add(text(words.take(limit).joinToString(""))) })
    }

    private fun textFor(): String = when {
        prompt.schema != null -> SchemaSample(prompt.schema, prompt.userText).value().toString()
        prompt.answers.isNotEmpty() -> "The tool said: " + prompt.answers.joinToString(transform = ::said)
        else -> "You said: " + prompt.userText
    }

    private fun said(answer: JsonObject): String = when {
        answer.text("type") != "mcp_approval_response" -> textOf(answer)
        answer.flag("approve") -> "approved"
        else -> "denied"
    }

    private fun item(type: String, status: String? = "completed", fill: JsonObjectBuilder.() -> Unit) =
        buildJsonObject {
            put("id", ids.newId(type))
            put("type", type)
            if (status != null && type != "reasoning") put("status", status)
            fill()
        }

    private fun text(text: String) = JsonObject(
        part("output_text", text) + listOf("annotations", "logprobs").associateWith { JsonArray(emptyList()) },
    )

    private fun part(type: String, text: String) = buildJsonObject {
        put("type", type)
        put("text", text)
    }
}
