package dev.parley.testkit.audio;

import static dev.parley.testkit.service.Route.post;

import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Event;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** {@code /audio/speech}: plays a {@link Tune} for a text, as a file or as events, and remembers what was said. */
final class SpeechArea implements Area {
    private static final int PIECE_BYTES = 4096;
    private static final int TOKENS_OF_WORD = 5;

    private final SpeechMemory memory;
    private final Duration wordDelay;

    SpeechArea(SpeechMemory memory, Duration wordDelay) {
        this.memory = memory;
        this.wordDelay = wordDelay;
    }

    @Override
    public List<Route> routes() {
        return List.of(post("/audio/speech", this::create));
    }

    private Plan create(Call call) {
        SpeechRequest request = SpeechRequest.of(call.json());
        byte[] sound = request.spoken();
        memory.remember(sound, request.input());
        if (request.streams()) return Answers.stream(events(sound, Words.count(request.input())), wordDelay);
        return Answers.bytes(200, request.format().mediaType, sound).with(plan -> plan.chunked = true);
    }

    private static List<Event> events(byte[] sound, int words) {
        List<Event> events = new ArrayList<>();
        for (int from = 0; from < sound.length; from += PIECE_BYTES) {
            byte[] piece = Arrays.copyOfRange(sound, from, Math.min(sound.length, from + PIECE_BYTES));
            events.add(new Event("", Json.object(
                "type", "speech.audio.delta", "audio", Base64.getEncoder().encodeToString(piece))));
        }
        events.add(new Event("", Json.object("type", "speech.audio.done", "usage", Json.object(
            "input_tokens", words,
            "output_tokens", words * TOKENS_OF_WORD,
            "total_tokens", words * (TOKENS_OF_WORD + 1)))));
        return events;
    }
}
