package dev.parley.testkit.audio

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Route
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.InstantSource

/** `/audio/voices`: makes a voice of a recording to whose use someone has consented. */
internal class Voices(private val consents: VoiceConsents, private val clock: InstantSource) : Area {
    private var made = 0

    override val routes: List<Route> = listOf(Route("POST", "/audio/voices", ::create))

    private fun create(call: Call): Reply {
        val form = call.form()
        form.file("audio_sample")
        consents.find(form.required("consent"))
        val voice = buildJsonObject {
            put("object", "audio.voice")
            put("id", "voice_fake${made + 1}")
            put("name", form.required("name"))
            put("created_at", clock.instant().epochSecond)
        }
        made++
        return Reply.json(200, voice.toString())
    }
}
