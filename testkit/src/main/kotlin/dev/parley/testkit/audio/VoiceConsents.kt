package dev.parley.testkit.audio

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Page
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** `/audio/voice_consents`: what was handed in is listed, renamed and deleted. */
internal class VoiceConsents(private val clock: InstantSource) : Area {
    private val consents = linkedMapOf<String, JsonObject>()
    private var made = 0

    override val routes: List<Route> = listOf(
        Route("POST", "/audio/voice_consents", ::create),
        Route("GET", "/audio/voice_consents") { json(Page(consents.values.toList(), it.request).json()) },
        Route("GET", "/audio/voice_consents/{id}") { json(find(it.path("id"))) },
        Route("POST", "/audio/voice_consents/{id}", ::update),
        Route("DELETE", "/audio/voice_consents/{id}", ::delete),
    )

    /** The consent [id], refused when there is none. */
    fun find(id: String): JsonObject =
        consents[id] ?: throw Refusal("Voice consent $id not found.", "consent_id", "not_found", status = 404)

    private fun create(call: Call): Reply {
        val form = call.form()
        form.file("recording")
        val consent = buildJsonObject {
            put("object", OBJECT)
            put("id", "cons_fake${++made}")
            put("name", form.required("name"))
            put("language", form.required("language"))
            put("created_at", clock.instant().epochSecond)
        }
        consents[consent.text("id").orEmpty()] = consent
        return json(consent)
    }

    private fun update(call: Call): Reply {
        val consent = find(call.path("id"))
        val name = call.json().text("name") ?: throw missing("name")
        val renamed = JsonObject(consent + ("name" to JsonPrimitive(name)))
        consents[call.path("id")] = renamed
        return json(renamed)
    }

    private fun delete(call: Call): Reply {
        find(call.path("id"))
        consents -= call.path("id")
        val deleted = buildJsonObject {
            put("object", OBJECT)
            put("id", call.path("id"))
            put("deleted", true)
        }
        return json(deleted)
    }

    private fun json(body: JsonObject) = Reply.json(200, body.toString())

    private companion object {
        const val OBJECT = "audio.voice_consent"
    }
}
