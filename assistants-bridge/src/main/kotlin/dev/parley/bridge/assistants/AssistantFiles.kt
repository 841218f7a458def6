package dev.parley.bridge.assistants

import dev.parley.bridge.call.Call
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Route.Companion.delete
import dev.parley.bridge.call.Route.Companion.get
import dev.parley.bridge.call.Route.Companion.post
import dev.parley.bridge.call.Version
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.texts
import dev.parley.bridge.json.with
import dev.parley.bridge.records.page
import kotlinx.serialization.json.JsonObject

/** `/assistants/{id}/files`: the files of an assistant, as the first version had them. */
internal class AssistantFiles(private val assistants: Assistants) {
    val routes = listOf(
        post("/assistants/{id}/files") { attach(it) },
        get("/assistants/{id}/files") { call -> list(call) },
        get("/assistants/{id}/files/{file_id}") { file(owner(it), it.path("file_id")) },
        delete("/assistants/{id}/files/{file_id}") { detach(it) },
    )

    private suspend fun owner(call: Call): JsonObject {
        call.requireFirstVersion()
        return assistants.find(call.path("id"))
    }

    private suspend fun attach(call: Call): JsonObject {
        owner(call)
        val id = call.required("file_id")
        return file(change(call) { (it + id).distinct() }, id)
    }

    private suspend fun list(call: Call): JsonObject {
        val owner = owner(call)
        val files = owner.texts(FILES).map { file(owner, it) }
        return call.page { it.of(files) }
    }

    private suspend fun detach(call: Call): JsonObject {
        val id = call.path("file_id")
        file(owner(call), id)
        change(call) { it - id }
        return jsonOf("id" to id, "object" to "assistant.file.deleted", "deleted" to true)
    }

    private suspend fun change(call: Call, change: (List<String>) -> List<String>): JsonObject =
        assistants.change(call.path("id")) { it.with(FILES to change(it.texts(FILES))) }

    private fun file(owner: JsonObject, id: String): JsonObject {
        if (id !in owner.texts(FILES)) throw Refusal.notFound("file", id)
        return jsonOf(
            "id" to id,
            "object" to "assistant.file",
            "created_at" to owner["created_at"],
            "assistant_id" to owner["id"],
        )
    }

    private companion object {
        private const val FILES = "file_ids"
    }
}

/** Refuses calls that only the first version knows. */
internal fun Call.requireFirstVersion() {
    if (version != Version.V1) throw Refusal.notFound("Unknown request URL.")
}
