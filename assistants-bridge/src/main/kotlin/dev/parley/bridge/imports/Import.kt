package dev.parley.bridge.imports

import dev.parley.bridge.assistants.Assistants
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Service
import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.text
import dev.parley.bridge.json.with
import dev.parley.bridge.records.Folder
import dev.parley.bridge.records.Records
import dev.parley.bridge.threads.MessageItems
import dev.parley.bridge.threads.Messages
import kotlinx.serialization.json.JsonObject

/**
 * Brings assistants, threads and messages that somebody exported into the store, and what was said into conversations. All
 * keep their ids. What is there already stays as it is, so that it may be done again, and goes on where it was broken off.
 */
internal class Import(records: Records, private val service: Service) {
    private val assistants = Assistants(records)
    private val threads = records.folder("threads", "thread")
    private val messages = Messages(records)
    private val imported = Imported()

    suspend fun bring(exported: Exported): Imported {
        imported.assistants = exported.assistants.count { assistants.bring(it) }
        for ((thread, said) in exported.threads) bring(thread, said)
        exported.others.forEach { (kind, count) -> imported.leave("$kind: these are not taken ($count)") }
        return imported
    }

    /** A thread is kept when all of it is there: one that was broken off begins anew. */
    private suspend fun bring(thread: JsonObject, said: List<JsonObject>) {
        val kept = threads.findOrNull(thread.id)
        val record = kept ?: ExportedThread.record(thread, service.post("/conversations").id)
        val folder = messages.of(thread.id)
        if (kept == null) folder.clear()
        val missing = said.filter { folder.findOrNull(it.id) == null }
        put(record, missing).forEachIndexed { index, message -> folder.add(message, Folder.position(message, index)) }
        imported.messages += missing.size
        if (kept == null && threads.add(record, Folder.position(record))) imported.threads++
    }

    /** What was [said], with the items that it is in the conversation of [thread]. */
    private suspend fun put(thread: JsonObject, said: List<JsonObject>): List<JsonObject> {
        val (spoken, silent) = said.partition(ExportedThread::says)
        silent.filter(ExportedThread::isMoreThanText).forEach { leaveImages(it) }
        val items = spoken.chunked(Messages.MOST_ITEMS).flatMap { some ->
            taken { messages.put(thread, some.map(::item), service) } ?: some.map { alone(thread, it) }
        }
        val itemOf = spoken.map { it.id }.zip(items).toMap()
        return said.map { it.with(BRIDGE to jsonOf("item" to itemOf[it.id]?.id)) }
    }

    /** Of some that the service refuses together it may take this one, or its texts. */
    private suspend fun alone(thread: JsonObject, message: JsonObject): JsonObject? {
        taken { messages.put(thread, listOf(item(message)), service) }?.let { return it.single() }
        val texts = taken { messages.put(thread, listOf(item(message, whole = false)), service) }
        if (texts == null) imported.leave("${message.id}: the conversation does not take it") else leaveImages(message)
        return texts?.single()
    }

    private fun item(message: JsonObject, whole: Boolean = true): JsonObject {
        if (whole && message.text("role") == "assistant" && ExportedThread.isMoreThanText(message)) leaveImages(message)
        return MessageItems.item(ExportedThread.request(message, whole))
    }

    private fun leaveImages(message: JsonObject) = imported.leave("${message.id}: the conversation has its texts alone")

    private suspend fun <T> taken(ask: suspend () -> T): T? = try {
        ask()
    } catch (refusal: Refusal) {
        if (refusal.status != BAD_REQUEST) throw refusal
        null
    }

    private companion object {
        private const val BAD_REQUEST = 400
    }
}
