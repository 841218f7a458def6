package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configuration of a session: what was asked for, over what the service has by itself. */
record SessionConfig(JsonObject asked) {
    private static final JsonObject PCM = Json.object("type", "audio/pcm", "rate", 24_000);
    private static final JsonObject VAD = Json.object("type", "server_vad", "threshold", 0.5, "prefix_padding_ms", 300,
        "silence_duration_ms", 200, "create_response", true, "interrupt_response", true);

    boolean isTranscription() {
        return "transcription".equals(text(asked, "type"));
    }

    /** This configuration with the changes of an update. */
    SessionConfig updated(JsonObject changes) {
        Checks.requireText(changes, "type");
        return new SessionConfig(merged(asked, changes));
    }

    JsonObject json(String id, Instant end) {
        return isTranscription() ? transcription(id, end) : conversation(id, end);
    }

    private JsonObject conversation(String id, Instant end) {
        JsonObject audio = membersOrNone(asked, "audio");
        JsonObject usual = Json.object(
            "type", "realtime", "object", "realtime.session", "id", id, "expires_at", end.getEpochSecond(),
            "model", "gpt-realtime", "output_modalities", List.of("audio"), "instructions", "You are a helpful assistant.",
            "tools", Json.none(), "tool_choice", "auto", "max_output_tokens", "inf", "tracing", null, "truncation", "auto",
            "prompt", Optional.empty(), "include", Json.none());
        return Json.with(Json.joined(usual, asked), "audio", Json.object("input", input(audio), "output", output(audio)));
    }

    private JsonObject transcription(String id, Instant end) {
        JsonObject usual = Json.object("type", "transcription", "object", "realtime.transcription_session", "id", id,
            "expires_at", end.getEpochSecond(), "include", Json.none());
        JsonObject audio = Json.object("input", input(membersOrNone(asked, "audio")));
        return Json.with(Json.joined(usual, asked), "audio", audio);
    }

    private static JsonObject input(JsonObject audio) {
        JsonObject usual = Json.object("format", PCM, "transcription", null, "noise_reduction", null, "turn_detection", VAD);
        return Json.joined(usual, membersOrNone(audio, "input"));
    }

    private static JsonObject output(JsonObject audio) {
        JsonObject usual = Json.object("format", PCM, "voice", "alloy", "speed", 1);
        return Json.joined(usual, membersOrNone(audio, "output"));
    }

    private static JsonObject merged(JsonObject base, JsonObject changes) {
        JsonObject made = Json.with(base);
        for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
            JsonObject inner = members(base, change.getKey());
            boolean both = inner != null && change.getValue() instanceof JsonObject && change.getKey().matches("audio|input|output");
            made.add(change.getKey(), both ? merged(inner, (JsonObject) change.getValue()) : change.getValue());
        }
        return made;
    }
}
