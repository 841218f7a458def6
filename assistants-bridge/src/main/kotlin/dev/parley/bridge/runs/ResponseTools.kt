package dev.parley.bridge.runs

import dev.parley.bridge.assistants.ToolResources
import dev.parley.bridge.json.flag
import dev.parley.bridge.json.given
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import dev.parley.bridge.json.withGiven
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** The tools of assistants, as responses have them. */
internal object ResponseTools {
    /** [tools] that search the vector [stores] and work on the [files]; one with nothing to search is left out. */
    private fun carried(tools: List<JsonObject>, stores: List<String>, files: List<String>): List<JsonObject> =
        tools.mapNotNull { tool ->
            when (tool.text("type")) {
                "function" -> function(tool.members("function"))
                "code_interpreter" -> codeInterpreter(files)
                "file_search", "retrieval" -> fileSearch(tool.members("file_search"), stores)
                else -> tool
            }
        }

    /** [tools] that have what their [owners] have for them, and [more] files to work on. */
    fun of(tools: List<JsonObject>, owners: List<JsonObject>, more: List<String>): List<JsonObject> {
        val files = owners.flatMap(ToolResources::files) + more
        return carried(tools, owners.flatMap(ToolResources::stores).distinct(), files.distinct())
    }

    /** A choice of tools. */
    fun choice(choice: JsonElement): JsonElement {
        val name = (choice as? JsonObject)?.members("function")?.text("name") ?: return choice
        return jsonOf("type" to "function", "name" to name)
    }

    /** Responses are strict unless they are told otherwise; runs were not. */
    private fun function(function: JsonObject): JsonObject = jsonOf(
        "type" to "function",
        "name" to function["name"],
        "parameters" to (function.given("parameters") ?: NO_PARAMETERS),
        "strict" to function.flag("strict"),
    ).withGiven("description" to function["description"])

    private fun codeInterpreter(files: List<String>): JsonObject = jsonOf(
        "type" to "code_interpreter",
        "container" to jsonOf("type" to "auto", "file_ids" to files),
    )

    private fun fileSearch(options: JsonObject, stores: List<String>): JsonObject? {
        if (stores.isEmpty()) return null
        return jsonOf("type" to "file_search", "vector_store_ids" to stores).withGiven(
            "max_num_results" to options["max_num_results"],
            "ranking_options" to (options.given("ranking_options") as? JsonObject)?.let(::ranking),
        )
    }

    /** The rankers of old are gone: the service chooses. */
    private fun ranking(options: JsonObject): JsonObject = options.with("ranker" to "auto")

    private val NO_PARAMETERS = jsonOf("type" to "object", "properties" to jsonOf())
}
