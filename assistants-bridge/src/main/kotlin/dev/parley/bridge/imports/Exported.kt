package dev.parley.bridge.imports

import dev.parley.bridge.json.id
import dev.parley.bridge.json.number
import dev.parley.bridge.json.text
import dev.parley.bridge.records.Folder
import kotlinx.serialization.json.JsonObject

/** [objects] of the old API, as somebody exported them, by what they are. */
internal class Exported(private val objects: List<JsonObject>) {
    val assistants: List<JsonObject> = kind("assistant")

    /** Each thread that there is, or that a message names, with its messages, the oldest first. */
    val threads: Map<JsonObject, List<JsonObject>> by lazy {
        val said = kind("thread.message").groupBy { it.text("thread_id").orEmpty() }.filterKeys(Folder::isId)
        val known = kind("thread").associateBy { it.id }
        (known.keys + said.keys).associate { id ->
            val messages = said[id].orEmpty().distinctBy { it.id }.sortedBy { it.number("created_at") ?: 0 }
            (known[id] ?: ExportedThread.named(id, messages)) to messages
        }
    }

    /** What there is besides, and how often. */
    val others: Map<String, Int> = objects.map { it.text("object") ?: "no object of the API" }
        .filter { it !in KINDS }.groupingBy { it }.eachCount()

    private fun kind(name: String) = objects.filter { it.text("object") == name && Folder.isId(it.id) }

    private companion object {
        private val KINDS = setOf("assistant", "thread", "thread.message")
    }
}
