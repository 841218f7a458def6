package dev.parley.testkit.conversations

import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import dev.parley.testkit.responses.Items
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.emptyArray
import dev.parley.testkit.service.items
import dev.parley.testkit.service.missing
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import java.time.InstantSource

/** `/conversations`: begins conversations and remembers them; responses add to them. */
internal class ConversationsArea(
    private val items: Items,
    private val kept: KeptConversations,
    private val clock: InstantSource,
) : Area {
    override val routes: List<Route> = listOf(
        Route("POST", "/conversations", ::create),
        Route("GET", "/conversations/{id}") { json(kept.json(it.path("id"))) },
        Route("POST", "/conversations/{id}", ::update),
        Route("DELETE", "/conversations/{id}") { json(kept.delete(it.path("id"))) },
        Route("GET", "/conversations/{id}/items") { json(page(kept.items(it.path("id")), it.request)) },
        Route("POST", "/conversations/{id}/items", ::add),
        Route("GET", "/conversations/{id}/items/{item}") { json(kept.item(it.path("id"), it.path("item"))) },
        Route("DELETE", "/conversations/{id}/items/{item}") { json(kept.remove(it.path("id"), it.path("item"))) },
    )

    private fun create(call: Call): Reply {
        val request = call.json()
        checkSize(request)
        return json(kept.begin(clock.instant(), metadata(request), items.of(request["items"])))
    }

    private fun update(call: Call): Reply {
        val request = call.json()
        if ("metadata" !in request) throw missing("metadata")
        return json(kept.update(call.path("id"), metadata(request)))
    }

    private fun add(call: Call): Reply {
        val request = call.json()
        if ("items" !in request) throw missing("items")
        if (request.items("items").isEmpty()) throw emptyArray("items")
        checkSize(request)
        kept.items(call.path("id"))
        val added = items.of(request["items"])
        kept.add(call.path("id"), added)
        return json(Page(added, call.request).json())
    }

    private fun checkSize(request: JsonObject) {
        if (request.items("items").size > MOST) throw Refusal("Invalid 'items': array too long.", "items")
    }

    private fun metadata(request: JsonObject): JsonElement =
        request["metadata"]?.takeUnless { it is JsonNull } ?: JsonObject(emptyMap())

    private fun page(all: List<JsonObject>, request: RecordedRequest): JsonObject =
        Page(if (request.queryParameter("order") == null) all.asReversed() else all, request).json()

    private fun json(body: JsonObject) = Reply.json(200, body.toString())

    private companion object {
        const val MOST = 20
    }
}
