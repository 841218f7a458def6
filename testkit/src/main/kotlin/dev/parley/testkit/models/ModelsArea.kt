package dev.parley.testkit.models

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** `/models`: a handful of the service's models and a fine-tuned one, which is the only one that can be deleted. */
internal class ModelsArea : Area {
    private val models = SEED.associateTo(linkedMapOf()) { (id, owner) -> id to model(id, owner) }

    override val routes: List<Route> = listOf(
        Route("GET", "/models") { list() },
        Route("GET", "/models/{model}") { Reply.json(200, find(it).toString()) },
        Route("DELETE", "/models/{model}", ::delete),
    )

    /** Lists the fine-tuned model [id] too. */
    fun add(id: String) {
        models[id] = model(id, "acme")
    }

    private fun list(): Reply {
        val list = buildJsonObject {
            put("object", "list")
            put("data", JsonArray(models.values.toList()))
        }
        return Reply.json(200, list.toString())
    }

    private fun find(call: Call): JsonObject = models[call.path("model")] ?: throw Refusal(
        "The model '${call.path("model")}' does not exist",
        param = "model",
        code = "model_not_found",
        status = 404,
    )

    private fun delete(call: Call): Reply {
        find(call)
        val id = call.path("model")
        if (!id.startsWith("ft:")) throw Refusal("You have insufficient permissions for this operation.", status = 403)
        models -= id
        return Reply.json(200, deleted(id).toString())
    }

    private fun deleted(id: String) = buildJsonObject {
        put("id", id)
        put("object", "model")
        put("deleted", true)
    }

    private companion object {
        const val CREATED = 1_767_225_600

        val SEED = listOf(
            "gpt-5.2" to "system",
            "gpt-4o" to "system",
            "gpt-4o-mini" to "system",
            "gpt-4o-audio-preview" to "system",
            "text-embedding-3-small" to "system",
            "omni-moderation-latest" to "system",
            "whisper-1" to "openai-internal",
            "ft:gpt-4o-mini:acme:tutor:abc123" to "acme",
        )

        fun model(id: String, owner: String) = buildJsonObject {
            put("id", id)
            put("object", "model")
            put("created", CREATED)
            put("owned_by", owner)
        }
    }
}
