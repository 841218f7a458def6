package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** The part of a list that a request's `after`, `limit` (20 when absent) and `order` (`asc` when absent) ask for. */
internal class Page(all: List<JsonObject>, request: RecordedRequest) {
    private val ordered = if (request.queryParameter("order") == "desc") all.asReversed() else all
    private val rest = after(request.queryParameter("after"))
    private val data = rest.take(request.queryParameter("limit")?.toIntOrNull() ?: DEFAULT_LIMIT)

    fun json(): JsonObject = buildJsonObject {
        put("object", "list")
        put("data", JsonArray(data))
        put("first_id", data.firstOrNull()?.text("id"))
        put("last_id", data.lastOrNull()?.text("id"))
        put("has_more", rest.size > data.size)
    }

    private fun after(id: String?) = if (id == null) ordered else ordered.dropWhile { it.text("id") != id }.drop(1)

    private companion object {
        const val DEFAULT_LIMIT = 20
    }
}
