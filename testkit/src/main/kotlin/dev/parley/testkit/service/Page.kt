package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/**
 * The part of a list that a request's `after`, `before`, `limit` (20 when absent) and `order` ask for; the newest come first
 * when nothing else is asked for and [newestFirst], otherwise the oldest.
 */
internal class Page(all: List<JsonObject>, request: RecordedRequest, newestFirst: Boolean = false) {
    private val order = request.queryParameter("order") ?: if (newestFirst) "desc" else "asc"
    private val ordered = if (order == "desc") all.asReversed() else all
    private val after = request.queryParameter("after")
    private val before = request.queryParameter("before")
    private val rest = between()
    private val limit = request.queryParameter("limit")?.toIntOrNull() ?: DEFAULT_LIMIT
    private val data = if (before != null && after == null) rest.takeLast(limit) else rest.take(limit)

    fun json(): JsonObject = buildJsonObject {
        put("object", "list")
        put("data", JsonArray(data))
        put("first_id", data.firstOrNull()?.text("id"))
        put("last_id", data.lastOrNull()?.text("id"))
        put("has_more", rest.size > data.size)
    }

    private fun between(): List<JsonObject> {
        val start = if (after == null) ordered else ordered.dropWhile { it.text("id") != after }.drop(1)
        return if (before == null) start else start.takeWhile { it.text("id") != before }
    }

    private companion object {
        const val DEFAULT_LIMIT = 20
    }
}
