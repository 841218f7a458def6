package dev.parley.testkit.finetuning

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.emptyArray
import dev.parley.testkit.service.items
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** Which projects may use which checkpoint, in the order given. Unlike the service, it lets any key in. */
internal class CheckpointPermissions(private val clock: InstantSource) {
    private val permissions = mutableMapOf<String, MutableList<JsonObject>>()
    private var made = 0

    val routes: List<Route> = listOf(
        Route("POST", PATH, ::create),
        Route("GET", PATH, ::list),
        Route("DELETE", "$PATH/{id}", ::delete),
    )

    private fun create(call: Call): Reply {
        val projects = call.json().items("project_ids").ifEmpty { throw emptyArray("project_ids") }
        val added = projects.map(::permission)
        of(call) += added
        val list = buildJsonObject {
            put("object", "list")
            put("data", JsonArray(added))
            put("first_id", added.first().getValue("id"))
            put("last_id", added.last().getValue("id"))
            put("has_more", false)
        }
        return Reply.json(200, list.toString())
    }

    private fun permission(project: JsonElement) = buildJsonObject {
        put("object", "checkpoint.permission")
        put("id", "cp_fake${++made}")
        put("created_at", clock.instant().epochSecond)
        put("project_id", project)
    }

    private fun list(call: Call): Reply {
        val project = call.request.queryParameter("project_id")
        val wanted = of(call).filter { project == null || it.text("project_id") == project }
        val ordered = if (call.request.queryParameter("order") == "ascending") wanted else wanted.asReversed()
        return Reply.json(200, Page(ordered, call.request).json().toString())
    }

    private fun delete(call: Call): Reply {
        val id = call.path("id")
        if (!of(call).removeIf { it.text("id") == id }) throw Refusal("No such permission: $id", "id", status = 404)
        val deleted = buildJsonObject {
            put("object", "checkpoint.permission")
            put("id", id)
            put("deleted", true)
        }
        return Reply.json(200, deleted.toString())
    }

    private fun of(call: Call) = permissions.getOrPut(call.path("checkpoint")) { mutableListOf() }

    private companion object {
        const val PATH = "/fine_tuning/checkpoints/{checkpoint}/permissions"
    }
}
