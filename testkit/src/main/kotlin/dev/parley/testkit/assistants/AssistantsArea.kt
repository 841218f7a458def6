package dev.parley.testkit.assistants

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.items
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.put

/** `/assistants`: assistants of both versions, and the files attached to those of the first. */
internal class AssistantsArea(private val assistants: StoredAssistants) : Area {
    override val routes: List<Route> = listOf(
        Route("POST", "/assistants") { it.reply(assistants.add(it.json())) },
        Route("GET", "/assistants") { it.replyList(assistants.all) },
        Route("GET", "/assistants/{id}") { it.reply(find(it)) },
        Route("POST", "/assistants/{id}") { it.reply(assistants.update(it.path("id"), it.json())) },
        Route("DELETE", "/assistants/{id}", ::delete),
        Route("POST", "/assistants/{id}/files", ::attach),
        Route("GET", "/assistants/{id}/files") { call -> call.replyList(files(call).map { file(call, it) }) },
        Route("GET", "/assistants/{id}/files/{file_id}") { it.reply(file(it, attached(it))) },
        Route("DELETE", "/assistants/{id}/files/{file_id}", ::detach),
    )

    private fun find(call: Call): JsonObject = assistants.find(call.path("id"))

    private fun delete(call: Call): Reply {
        AssistantsVersion.of(call)
        assistants.delete(call.path("id"))
        return replyDeleted(call.path("id"), "assistant")
    }

    private fun attach(call: Call): Reply {
        val file = call.json().text("file_id") ?: throw missing("file_id")
        attach(call, files(call) + file)
        return call.reply(file(call, file))
    }

    private fun detach(call: Call): Reply {
        val file = attached(call)
        attach(call, files(call) - file)
        return replyDeleted(file, "assistant.file")
    }

    private fun attach(call: Call, files: List<String>) {
        val all = JsonArray(files.map(::JsonPrimitive))
        assistants.update(call.path("id"), JsonObject(mapOf("file_ids" to all)))
    }

    private fun files(call: Call): List<String> {
        if (AssistantsVersion.of(call) != AssistantsVersion.V1) throw Refusal("Unknown request URL.", status = 404)
        return find(call).items("file_ids").mapNotNull { (it as? JsonPrimitive)?.contentOrNull }
    }

    private fun attached(call: Call): String = files(call).firstOrNull { it == call.path("file_id") }
        ?: throw Refusal("No file found with id '${call.path("file_id")}'.", status = 404)

    private fun file(call: Call, id: String) = buildJsonObject {
        put("id", id)
        put("object", "assistant.file")
        put("created_at", find(call)["created_at"] ?: JsonPrimitive(0))
        put("assistant_id", call.path("id"))
    }
}
