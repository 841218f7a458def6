package dev.parley.testkit.audio;

import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** {@code /audio}: speaks, understands what it spoke itself, and keeps voices and consents. */
public final class AudioArea implements Area {
    private final List<Route> routes;

    public AudioArea(InstantSource clock, Duration wordDelay) {
        SpeechMemory memory = new SpeechMemory();
        VoiceConsents consents = new VoiceConsents(clock);
        this.routes = Area.joined(List.of(), new SpeechArea(memory, wordDelay), new HearingArea(memory, wordDelay),
            consents, new Voices(consents, clock));
    }

    @Override
    public List<Route> routes() {
        return routes;
    }
}
