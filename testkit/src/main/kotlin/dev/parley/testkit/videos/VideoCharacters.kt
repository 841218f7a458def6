package dev.parley.testkit.videos

import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** The characters that were made from uploaded videos, none of which is looked at. */
internal class VideoCharacters(private val clock: InstantSource) {
    private val characters = mutableMapOf<String, JsonObject>()

    fun create(call: Call): JsonObject {
        val form = call.form()
        form.file("video")
        val id = "char_fake${characters.size + 1}"
        val character = buildJsonObject {
            put("id", id)
            put("name", form.required("name"))
            put("created_at", clock.instant().epochSecond)
        }
        characters[id] = character
        return character
    }

    fun find(id: String): JsonObject =
        characters[id] ?: throw Refusal("No character found with id '$id'.", "character_id", status = 404)
}
