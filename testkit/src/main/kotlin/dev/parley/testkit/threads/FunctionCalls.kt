package dev.parley.testkit.threads

import dev.parley.testkit.chat.SchemaSample
import dev.parley.testkit.service.flag
import dev.parley.testkit.service.members
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/**
 * Which functions the fake calls in [run]: the one that `tool_choice` names, or else all whose names stand in
 * [question]; the first when one is required and none does.
 */
internal class FunctionCalls(
    private val run: JsonObject,
    private val question: String,
    private val newId: () -> String,
) {
    private val functions = run.objects("tools").mapNotNull { it.members("function") }
    private val choice = run["tool_choice"]

    /** The calls that are made together, in the order in which that happens. */
    fun rounds(): List<List<FunctionCall>> {
        val calls = chosen().map { FunctionCall(newId(), it.text("name").orEmpty(), argumentsOf(it), null) }
        val together = run["parallel_tool_calls"] == null || run.flag("parallel_tool_calls")
        return if (together) listOf(calls).filter { it.isNotEmpty() } else calls.map { listOf(it) }
    }

    private fun chosen(): List<JsonObject> {
        val named = (choice as? JsonObject)?.members("function")?.text("name")
        val mode = (choice as? JsonPrimitive)?.contentOrNull
        val mentioned = functions.filter { it.text("name").orEmpty() in question }
        return when {
            mode == "none" -> emptyList()
            named != null -> functions.filter { it.text("name") == named }
            mode == "required" && mentioned.isEmpty() -> functions.take(1)
            else -> mentioned
        }
    }

    private fun argumentsOf(function: JsonObject): String {
        val parameters = function.members("parameters") ?: return "{}"
        return SchemaSample(parameters, question).value().toString()
    }
}

/** A call of the function [name], which has given [output] once that was submitted. */
internal data class FunctionCall(val id: String, val name: String, val arguments: String, val output: String?) {
    /** As a run asks for it. */
    fun wanted(): JsonObject = buildJsonObject {
        put("id", id)
        put("type", "function")
        putJsonObject("function") {
            put("name", name)
            put("arguments", arguments)
        }
    }

    /** As a step tells of it. */
    fun made(): JsonObject = buildJsonObject {
        put("id", id)
        put("type", "function")
        putJsonObject("function") {
            put("name", name)
            put("arguments", arguments)
            put("output", output?.let(::JsonPrimitive) ?: JsonNull)
        }
    }

    /** As a stream tells of it: the call with empty arguments first, then the arguments in fragments. */
    fun deltas(index: Int): List<JsonObject> =
        listOf(JsonObject(mapOf("index" to JsonPrimitive(index)) + copy(arguments = "").made())) +
            arguments.chunked(FRAGMENT).map { fragment(index, it) }

    private fun fragment(index: Int, text: String) = buildJsonObject {
        put("index", index)
        put("type", "function")
        putJsonObject("function") { put("arguments", text) }
    }

    private companion object {
        const val FRAGMENT = 5
    }
}
