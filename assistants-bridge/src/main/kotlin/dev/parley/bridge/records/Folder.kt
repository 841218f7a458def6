package dev.parley.bridge.records

import dev.parley.bridge.call.Refusal
import dev.parley.bridge.json.id
import dev.parley.bridge.json.number
import dev.parley.bridge.store.Document
import dev.parley.bridge.store.Slice
import dev.parley.bridge.store.Store
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import org.slf4j.LoggerFactory
import java.io.IOException
import java.util.concurrent.TimeUnit

/** The [kind] of records that lie in one folder of the store, each an object that has its id as a member. */
internal class Folder(
    private val store: Store,
    private val name: String,
    private val kind: String,
    private val nextPosition: () -> Long,
) {
    suspend fun find(id: String): JsonObject = json(document(id))

    suspend fun findOrNull(id: String): JsonObject? = documentOrNull(id)?.let(::json)

    /** Keeps [record]; one that is there already stays as it is. */
    suspend fun add(record: JsonObject): JsonObject = record.also { add(it, nextPosition()) }

    /** Whether [record] was not there yet, and is kept, in its [position] among the others. */
    suspend fun add(record: JsonObject, position: Long): Boolean {
        val document = Document.of(record.id, position, record.toString())
        return stored { write(name, document) }
    }

    /** Puts what [change] makes of a record in its place; [change] is asked again where somebody else was faster. */
    suspend fun change(id: String, change: (JsonObject) -> JsonObject): JsonObject {
        while (true) {
            val old = document(id)
            val changed = change(json(old))
            if (changed.toString() == old.json || stored { write(name, old.with(changed.toString())) }) return changed
        }
    }

    suspend fun delete(id: String) {
        document(id)
        stored { delete(name, id) }
    }

    /** Deletes all that there is. */
    suspend fun clear() {
        while (true) {
            val some = stored { list(name, SOME) }
            if (some.isEmpty()) return
            some.forEach { stored { delete(name, it.id) } }
        }
    }

    /** Those records that a page shows, and one more where there are more. */
    suspend fun list(page: Page, fits: (JsonObject) -> Boolean = { true }): List<JsonObject> {
        val found = mutableListOf<JsonObject>()
        var after = page.after?.let { document(it) }
        val before = page.before?.let { document(it) }
        while (true) {
            val some = stored { list(name, Slice(after, before, page.newestFirst, page.limit + 1)) }
            some.map(::json).filterTo(found, fits)
            if (some.size <= page.limit || found.size > page.limit) return found.take(page.limit + 1)
            after = some.last()
        }
    }

    private suspend fun document(id: String): Document = documentOrNull(id) ?: throw Refusal.notFound(kind, id)

    private suspend fun documentOrNull(id: String): Document? = if (isId(id)) stored { read(name, id) } else null

    private fun json(document: Document): JsonObject = Json.parseToJsonElement(document.json) as JsonObject

    private suspend fun <T> stored(call: Store.() -> T): T = try {
        if (store.waits()) withContext(Dispatchers.IO) { store.call() } else store.call()
    } catch (e: IOException) {
        LOG.warn("The store of the assistants bridge failed.", e)
        throw Refusal.failed("The store of the assistants bridge failed.", e)
    }

    companion object {
        /** Where a record stands that was made elsewhere, and is the [index]th of its second. */
        fun position(record: JsonObject, index: Int = 0): Long =
            TimeUnit.SECONDS.toMicros(record.number("created_at") ?: 0) + index

        /** Whether a record can be called that. */
        fun isId(id: String): Boolean = ID.matches(id)

        private val ID = Regex("[A-Za-z0-9_-]{1,128}")
        private val SOME = Slice(null, null, false, 100)
        private val LOG = LoggerFactory.getLogger("dev.parley.bridge")
    }
}
