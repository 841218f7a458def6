package dev.parley.testkit.vectorstores

import dev.parley.testkit.service.emptyArray
import dev.parley.testkit.service.items
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.number
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wrongType
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.put

/** A search: a piece of a file scores by how many words of the question it has, from 0 for none to 1 for all. */
internal class StoreSearch(request: JsonObject) {
    private val queries = queriesOf(request)
    private val filter = request.members("filters")?.let(::AttributeFilter)
    private val limit = request.number("max_num_results") ?: DEFAULT_RESULTS
    private val threshold =
        (request.members("ranking_options")?.get("score_threshold") as? JsonPrimitive)?.doubleOrNull ?: 0.0

    fun json(files: Collection<StoreFile>): JsonObject {
        val hits = hitsIn(files)
        return buildJsonObject {
            put("object", "vector_store.search_results.page")
            put("search_query", JsonArray(queries.map(::JsonPrimitive)))
            put("data", JsonArray(hits.take(limit).map(Hit::json)))
            put("has_more", hits.size > limit)
            put("next_page", JsonNull)
        }
    }

    private fun hitsIn(files: Collection<StoreFile>): List<Hit> = files
        .filter { it.status == "completed" && filter?.lets(it.attributes) != false }
        .flatMap { file -> file.chunks.map { Hit(file, it, scoreOf(it)) } }
        .filter { it.score > 0 && it.score >= threshold }
        .sortedByDescending { it.score }

    private fun scoreOf(chunk: String): Double {
        val there = termsOf(chunk)
        return queries.maxOf { query ->
            termsOf(query).run {
                if (isEmpty()) {
                    0.0
                } else {
                    count(there::contains) /
                        size.toDouble()
                }
            }
        }
    }

    private class Hit(private val file: StoreFile, private val chunk: String, val score: Double) {
        fun json(): JsonObject = buildJsonObject {
            put("file_id", file.id)
            put("filename", file.name)
            put("score", score)
            put("attributes", file.attributes)
            put("content", JsonArray(listOf(textPart(chunk))))
        }
    }

    private companion object {
        const val DEFAULT_RESULTS = 10
        val TERM = Regex("[\\p{L}\\p{N}]+")

        fun termsOf(text: String): Set<String> = TERM.findAll(text.lowercase()).map { it.value }.toSet()

        fun queriesOf(request: JsonObject): List<String> {
            val query = request["query"] ?: throw missing("query")
            request.text("query")?.let { return listOf(it) }
            if (query !is JsonArray) throw wrongType("query", "a string or an array of strings", query)
            return request.items("query").map { (it as JsonPrimitive).content }.ifEmpty { throw emptyArray("query") }
        }
    }
}

/** [text] as a part of what is in a file. */
internal fun textPart(text: String): JsonObject = buildJsonObject {
    put("type", "text")
    put("text", text)
}
