package dev.parley.testkit.files

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.text
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** `/files`: what was uploaded is listed, served and deleted. */
internal class FilesArea(private val files: StoredFiles) : Area {
    override val routes: List<Route> = listOf(
        Route("POST", "/files", ::create),
        Route("GET", "/files", ::list),
        Route("GET", "/files/{file_id}") { Reply.json(200, files.find(it.path("file_id")).toString()) },
        Route("GET", "/files/{file_id}/content", ::content),
        Route("DELETE", "/files/{file_id}", ::delete),
    )

    private fun create(call: Call): Reply {
        val form = call.form()
        val file = form.file("file")
        val purpose = form.required("purpose")
        if (purpose !in PURPOSES) throw Refusal("'$purpose' is not one of $PURPOSES - 'purpose'", "purpose")
        val expiresAfter = form.members("expires_after")["seconds"]?.toLongOrNull()
        return Reply.json(200, files.add(file.fileName.orEmpty(), purpose, file.content, expiresAfter).toString())
    }

    private fun list(call: Call): Reply {
        val purpose = call.request.queryParameter("purpose")
        val wanted = files.all.filter { purpose == null || it.text("purpose") == purpose }
        return Reply.json(200, Page(wanted, call.request).json().toString())
    }

    private fun content(call: Call): Reply =
        Reply.content(200, "application/octet-stream", files.content(call.path("file_id")))

    private fun delete(call: Call): Reply {
        val id = call.path("file_id")
        files.delete(id)
        val deleted = buildJsonObject {
            put("id", id)
            put("object", "file")
            put("deleted", true)
        }
        return Reply.json(200, deleted.toString())
    }

    private companion object {
        val PURPOSES = listOf("assistants", "batch", "fine-tune", "vision", "user_data", "evals")
    }
}
