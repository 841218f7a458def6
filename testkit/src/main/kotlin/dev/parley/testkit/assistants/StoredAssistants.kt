package dev.parley.testkit.assistants

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.requireModel
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** The assistants that were made, oldest first. */
internal class StoredAssistants(private val clock: InstantSource) {
    private val assistants = linkedMapOf<String, JsonObject>()
    private var made = 0

    val all: Collection<JsonObject> get() = assistants.values

    /** Makes the assistant that [request] asks for. */
    fun add(request: JsonObject): JsonObject {
        request.requireModel()
        val id = "asst_fake${++made}"
        val assistant = buildJsonObject {
            put("id", id)
            put("object", "assistant")
            put("created_at", clock.instant().epochSecond)
            for ((name, default) in DEFAULTS) put(name, request[name] ?: default)
        }
        return assistant.also { assistants[id] = it }
    }

    /** The assistant [id], refused when there is none. */
    fun find(id: String): JsonObject =
        assistants[id] ?: throw Refusal("No assistant found with id '$id'.", status = 404)

    /** Changes the assistant [id] as [request] says, refused when there is none. */
    fun update(id: String, request: JsonObject): JsonObject =
        find(id).changedBy(request, DEFAULTS.keys).also { assistants[id] = it }

    /** Forgets the assistant [id], refused when there is none. */
    fun delete(id: String) {
        find(id)
        assistants -= id
    }

    private companion object {
        val DEFAULTS: Map<String, JsonElement> = mapOf(
            "name" to JsonNull,
            "description" to JsonNull,
            "model" to JsonNull,
            "instructions" to JsonNull,
            "tools" to JsonArray(emptyList()),
            "tool_resources" to JsonObject(emptyMap()),
            "metadata" to JsonObject(emptyMap()),
            "temperature" to JsonPrimitive(1.0),
            "top_p" to JsonPrimitive(1.0),
            "response_format" to JsonPrimitive("auto"),
            "file_ids" to JsonArray(emptyList()),
        )
    }
}

/** This object with those of [names] that [request] has; its notes are joined. */
internal fun JsonObject.changedBy(request: JsonObject, names: Set<String>): JsonObject {
    val notes = (this["metadata"] as? JsonObject).orEmpty() + (request["metadata"] as? JsonObject).orEmpty()
    return JsonObject(this + request.filterKeys { it in names } + ("metadata" to JsonObject(notes)))
}
