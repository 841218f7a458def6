package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.time.Instant;

/** The configuration of a translation session. */
record TranslationConfig(String model, JsonObject input, JsonObject output) {
    private static final JsonObject INPUT = Json.object("transcription", null, "noise_reduction", null);
    private static final JsonObject OUTPUT = Json.object("language", "en");

    static TranslationConfig of(JsonObject asked) {
        return new TranslationConfig(text(asked, "model", "gpt-realtime-translate"), INPUT, OUTPUT).updated(asked);
    }

    TranslationConfig updated(JsonObject changes) {
        JsonObject audio = membersOrNone(changes, "audio");
        return new TranslationConfig(model,
            Json.joined(input, membersOrNone(audio, "input")), Json.joined(output, membersOrNone(audio, "output")));
    }

    JsonObject json(String id, Instant end) {
        return Json.object("id", id, "type", "translation", "expires_at", end.getEpochSecond(), "model", model,
            "audio", Json.object("input", input, "output", output));
    }
}
