package dev.parley.bridge.assistants

import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Route.Companion.delete
import dev.parley.bridge.call.Route.Companion.get
import dev.parley.bridge.call.Route.Companion.post
import dev.parley.bridge.call.shown
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.records.Folder
import dev.parley.bridge.records.Records
import dev.parley.bridge.records.changedBy
import dev.parley.bridge.records.page
import kotlinx.serialization.json.JsonObject

/** `/assistants`: the service has no more of them than the model, so that all of an assistant is kept here. */
internal class Assistants(private val records: Records) {
    private val folder = records.folder("assistants", "assistant")

    val routes = listOf(
        post("/assistants") { it.shown(create(it)) },
        get("/assistants") { it.page(folder::list) },
        get("/assistants/{id}") { it.shown(find(it.path("id"))) },
        post("/assistants/{id}") { it.shown(update(it)) },
        delete("/assistants/{id}") { delete(it.path("id")) },
    )

    suspend fun find(id: String): JsonObject = folder.find(id)

    suspend fun change(id: String, change: (JsonObject) -> JsonObject): JsonObject = folder.change(id, change)

    /** Whether [assistant] was not there yet, and is kept as it was when the service had it. */
    suspend fun bring(assistant: JsonObject): Boolean =
        folder.add(JsonObject(DEFAULTS + assistant), Folder.position(assistant))

    private suspend fun create(call: Call): JsonObject {
        call.required("model")
        val head = jsonOf(
            "id" to records.newId("asst_"),
            "object" to "assistant",
            "created_at" to records.now(),
        )
        return folder.add(JsonObject(head + DEFAULTS).changedBy(asked(call), CHANGEABLE))
    }

    private suspend fun update(call: Call): JsonObject {
        find(call.path("id"))
        val request = asked(call)
        return change(call.path("id")) { it.changedBy(request, CHANGEABLE) }
    }

    /** The request, with the vector stores made that it wants made. */
    private suspend fun asked(call: Call): JsonObject = ToolResources.made(call.json, call.service)

    private suspend fun delete(id: String): JsonObject {
        folder.delete(id)
        return jsonOf("id" to id, "object" to "assistant.deleted", "deleted" to true)
    }

    private companion object {
        private val DEFAULTS = jsonOf(
            "name" to null,
            "description" to null,
            "model" to null,
            "instructions" to null,
            "tools" to emptyList<JsonObject>(),
            "tool_resources" to jsonOf(),
            "metadata" to jsonOf(),
            "temperature" to 1.0,
            "top_p" to 1.0,
            "response_format" to "auto",
            "file_ids" to emptyList<String>(),
        )
        private val CHANGEABLE = DEFAULTS.keys - "metadata" + "reasoning_effort"
    }
}
