package dev.parley.bridge.runs

import dev.parley.bridge.call.Refusal
import dev.parley.bridge.json.given
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import dev.parley.bridge.json.withGiven
import dev.parley.bridge.threads.conversation
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull

/**
 * What the service is asked for, so that it carries a run: a response in the background, in the thread's
 * conversation.
 */
internal object ResponseRequest {
    /** For [run] in [thread], whose tools are [tools] in today's words. */
    fun of(run: JsonObject, thread: JsonObject, effort: JsonElement?, tools: List<JsonObject>): JsonObject {
        val format = format(run.given("response_format"))
        return jsonOf(
            "model" to run["model"],
            "conversation" to thread.conversation,
            "background" to true,
            "metadata" to run["metadata"],
            "truncation" to truncation(run),
        ).withGiven(
            "instructions" to run.text("instructions")?.ifEmpty { null },
            "temperature" to unusual(run, "temperature"),
            "top_p" to unusual(run, "top_p"),
            "max_output_tokens" to run["max_completion_tokens"],
            "reasoning" to effort?.let { jsonOf("effort" to it) },
            "text" to format?.let { jsonOf("format" to it) },
        ).withTools(run, tools)
    }

    private fun JsonObject.withTools(run: JsonObject, tools: List<JsonObject>): JsonObject {
        if (tools.isEmpty()) return this
        return with(
            "tools" to tools,
            "tool_choice" to ResponseTools.choice(run.getValue("tool_choice")),
            "parallel_tool_calls" to run["parallel_tool_calls"],
            "include" to listOf("file_search_call.results", "code_interpreter_call.outputs"),
        )
    }

    /** Runs say what they are sampled with, where models that think refuse to be told even what is usual. */
    private fun unusual(run: JsonObject, name: String): JsonElement? =
        run.given(name)?.takeUnless { (it as? JsonPrimitive)?.doubleOrNull == 1.0 }

    private fun truncation(run: JsonObject): String {
        val strategy = run.members("truncation_strategy").text("type") ?: "auto"
        if (strategy == "auto") return strategy
        throw Refusal.notCarried("A conversation is not cut to its last messages.", "truncation_strategy")
    }

    /** A schema stands beside its name, where it stood within. */
    private fun format(format: JsonElement?): JsonObject? {
        if (format !is JsonObject) return null
        if (format.text("type") != "json_schema") return format
        return JsonObject(jsonOf("type" to "json_schema") + format.members("json_schema"))
    }
}
