package dev.parley.bridge.records

import dev.parley.bridge.call.Call
import dev.parley.bridge.call.shown
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.text
import kotlinx.serialization.json.JsonObject

/** Which part of a list is asked for: [limit] objects between two others, which are named by their ids. */
internal class Page(val after: String?, val before: String?, val newestFirst: Boolean, val limit: Int) {
    /** The part of [all], which are the oldest first, and one more where there are more. */
    fun of(all: List<JsonObject>): List<JsonObject> {
        val ordered = if (newestFirst) all.reversed() else all
        val rest = if (after == null) ordered else ordered.dropWhile { it.text("id") != after }.drop(1)
        return rest.takeWhile { before == null || it.text("id") != before }.take(limit + 1)
    }
}

/**
 * The page that this call asks for. [list] gives the objects of a part, and one more where there are more. What lies
 * before an object, with no other end, is the page that ends there.
 */
internal suspend fun Call.page(list: suspend (Page) -> List<JsonObject>): JsonObject {
    val newestFirst = query("order") != "asc"
    val (after, before) = query("after") to query("before")
    if (after != null || before == null) return page(list(Page(after, before, newestFirst, limit())), limit()) { it }
    return page(list(Page(before, null, !newestFirst, limit())), limit()) { it.reversed() }
}

private fun Call.page(found: List<JsonObject>, limit: Int, order: (List<JsonObject>) -> List<JsonObject>): JsonObject {
    val data = order(found.take(limit)).map(::shown)
    return jsonOf(
        "object" to "list",
        "data" to data,
        "first_id" to data.firstOrNull()?.text("id"),
        "last_id" to data.lastOrNull()?.text("id"),
        "has_more" to (found.size > limit),
    )
}
