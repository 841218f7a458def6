package dev.parley.testkit.audio

import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Route
import java.time.Duration
import java.time.InstantSource

/** `/audio`: speaks, understands what it spoke itself, and keeps voices and consents. */
internal class AudioArea(clock: InstantSource, wordDelay: Duration) : Area {
    private val memory = SpeechMemory()
    private val consents = VoiceConsents(clock)

    override val routes: List<Route> = SpeechArea(memory, wordDelay).routes +
        HearingArea(memory, wordDelay).routes + consents.routes + Voices(consents, clock).routes
}
