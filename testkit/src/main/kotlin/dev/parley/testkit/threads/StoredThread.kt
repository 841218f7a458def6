package dev.parley.testkit.threads

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject

/** A thread with all that was said in it, and the runs on it, oldest first. */
internal class StoredThread(val id: String, var json: JsonObject) {
    val messages: LinkedHashMap<String, JsonObject> = linkedMapOf()
    val runs: LinkedHashMap<String, StoredRun> = linkedMapOf()

    /** What the user said last; empty when nothing. */
    val question: String
        get() = messages.values.lastOrNull { it.text("role") == "user" }?.let(::textOf).orEmpty()

    /** The message [id], refused when there is none. */
    fun message(id: String): JsonObject = messages[id] ?: throw Refusal("No message found with id '$id'.", status = 404)

    /** The run [id], refused when there is none. */
    fun run(id: String): StoredRun = runs[id] ?: throw Refusal("No run found with id '$id'.", status = 404)

    /** Refuses what [deed] is to do while a run is at work. */
    fun requireIdle(deed: String) {
        val active = runs.values.firstOrNull { it.isActive } ?: return
        throw Refusal("Can't $deed $id while a run ${active.id} is active.")
    }
}
