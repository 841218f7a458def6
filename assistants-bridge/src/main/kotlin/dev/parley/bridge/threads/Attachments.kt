package dev.parley.bridge.threads

import dev.parley.bridge.assistants.ToolResources
import dev.parley.bridge.call.Service
import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import dev.parley.bridge.json.texts
import dev.parley.bridge.json.with
import kotlinx.serialization.json.JsonObject

/** The files that come with messages: their thread has them for its tools from then on. */
internal object Attachments {
    private const val RETRIEVED = "retrieved"

    /** [thread] with the files of [messages], those to be searched in a vector store of its own. */
    suspend fun add(thread: JsonObject, messages: List<JsonObject>, service: Service): JsonObject {
        val attachments = messages.flatMap { it.objects("attachments") }
        val worked = attachments.filesFor("code_interpreter") + messages.flatMap { it.texts("file_ids") }
        return ToolResources.add(searched(thread, attachments.filesFor("file_search"), service), emptyList(), worked)
    }

    /** [thread] with [files] in its vector store, as the first version searched them. */
    suspend fun retrievable(thread: JsonObject, files: List<String>, service: Service): JsonObject {
        val known = thread.members(BRIDGE).texts(RETRIEVED)
        val kept = thread.members(BRIDGE).with(RETRIEVED to (known + files).distinct())
        return searched(thread, files - known.toSet(), service).with(BRIDGE to kept)
    }

    private suspend fun searched(thread: JsonObject, files: List<String>, service: Service): JsonObject {
        if (files.isEmpty()) return thread
        return ToolResources.add(thread, listOf(stored(thread, files, service)), emptyList())
    }

    private suspend fun stored(thread: JsonObject, files: List<String>, service: Service): String {
        val wanted = jsonOf("file_ids" to files)
        val store = ToolResources.stores(thread).firstOrNull() ?: return service.post("/vector_stores", wanted).id
        service.post("/vector_stores/$store/file_batches", wanted)
        return store
    }

    private fun List<JsonObject>.filesFor(tool: String): List<String> =
        filter { attachment -> attachment.objects("tools").any { it.text("type") == tool } }
            .mapNotNull { it.text("file_id") }
}
