package dev.parley.testkit.vectorstores

import dev.parley.testkit.Reply
import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/**
 * `/vector_stores`: stores of the files in [uploads], each of which is processed for a second by [clock], and searches
 * that find the words asked for.
 */
internal class VectorStoresArea(uploads: StoredFiles, private val clock: InstantSource) : Area {
    private val stores = linkedMapOf<String, Store>()
    private var made = 0
    private val intake = StoreIntake(uploads, clock)
    private val files = StoreFileCalls(::find, intake)
    private val batches = FileBatchCalls(::find, intake, clock)

    override val routes: List<Route> = listOf(
        Route("POST", "/vector_stores", ::create),
        Route("GET", "/vector_stores") { json(Page(stores.values.map(Store::json), it.request, true).json()) },
        Route("GET", "/vector_stores/{store}") { json(find(it).json()) },
        Route("POST", "/vector_stores/{store}", ::update),
        Route("DELETE", "/vector_stores/{store}", ::delete),
        Route("POST", "/vector_stores/{store}/search", ::search),
    ) + files.routes + batches.routes

    private fun create(call: Call): Reply {
        val request = call.json()
        val store = Store("vs_fake${made + 1}", request, clock)
        intake.all(store, request)
        stores[store.id] = store
        made++
        return json(store.json())
    }

    private fun update(call: Call): Reply {
        val store = find(call)
        store.update(call.json())
        return json(store.json())
    }

    private fun delete(call: Call): Reply {
        val id = find(call).id
        stores -= id
        return json(deleted(id, "vector_store.deleted"))
    }

    private fun search(call: Call): Reply {
        val store = find(call)
        val search = StoreSearch(call.json())
        store.use()
        return json(search.json(store.files.values))
    }

    private fun find(call: Call): Store = call.path("store").let {
        stores[it] ?: throw Refusal("No vector store found with id '$it'.", status = 404)
    }
}

internal fun json(body: JsonObject): Reply = Reply.json(200, body.toString())

/** [json], with when to look again while [ended] is false. */
internal fun json(body: JsonObject, ended: Boolean): Reply =
    json(body).let { if (ended) it else it.header("openai-poll-after-ms", "100") }

internal fun deleted(id: String, kind: String): JsonObject = buildJsonObject {
    put("id", id)
    put("object", kind)
    put("deleted", true)
}
