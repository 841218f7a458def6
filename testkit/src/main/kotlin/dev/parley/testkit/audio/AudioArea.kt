package dev.parley.testkit.audio

import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Route
import java.time.Duration
import java.time.InstantSource

/** `/audio`: speaks. */
internal class AudioArea(private val clock: InstantSource, wordDelay: Duration) : Area {
    override val routes: List<Route> = SpeechArea(SpeechMemory(), wordDelay).routes
}
