package dev.parley.testkit.chat

import dev.parley.testkit.service.members
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** Which tool the fake calls: the one that `tool_choice` names, or else the first; none unless it is the user's turn. */
internal class ToolChoice(private val prompt: ChatPrompt) {
    private val choice = prompt.json["tool_choice"]
    private val tools = prompt.json.objects("tools")
    private val named = (choice as? JsonObject)?.let(::firstName)

    /** Whether one tool was named and nothing was left to choose; the service then finishes with `stop`. */
    val isForced: Boolean = choice is JsonObject && choice.text("type") != "allowed_tools"

    /** The call to make, with [id]; null when no tool is to be called. */
    fun call(id: String): ToolCall? {
        if (!prompt.isUsersTurn || (choice as? JsonPrimitive)?.contentOrNull == "none") return null
        val tool = tools.firstOrNull { named == null || nameOf(it) == named } ?: return null
        return ToolCall(id, tool.text("type") ?: "function", nameOf(tool).orEmpty(), inputFor(tool))
    }

    private fun firstName(choice: JsonObject) =
        nameOf(choice.members("allowed_tools")?.objects("tools")?.firstOrNull() ?: choice)

    private fun nameOf(tool: JsonObject) = (tool.members("function") ?: tool.members("custom"))?.text("name")

    private fun inputFor(tool: JsonObject): String {
        val function = tool.members("function") ?: return prompt.userText
        val parameters = function.members("parameters") ?: return "{}"
        return SchemaSample(parameters, prompt.userText).value().toString()
    }
}
