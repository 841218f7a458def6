package dev.parley.testkit.chat;

import com.google.gson.JsonObject;
import dev.parley.testkit.audio.Bytes;
import dev.parley.testkit.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The audio of an answer: a tenth of a second of silence as WAV (16-bit mono, 8 kHz), whatever format was asked for. */
record SpokenAudio(String id, List<String> transcript, Instant made) {
    private static final int RATE = 8000;
    private static final String SILENCE = Base64.getEncoder().encodeToString(Bytes.wav(new short[RATE / 10], RATE));

    JsonObject json() {
        return Json.object("id", id, "data", SILENCE, "transcript", String.join("", transcript), "expires_at", expiry());
    }

    /** As the service streams it: the transcript word by word, then the sound, then when it expires. */
    List<JsonObject> deltas() {
        List<JsonObject> deltas = new ArrayList<>();
        for (String word : transcript) deltas.add(Json.object("id", id, "transcript", word));
        deltas.add(Json.object("id", id, "data", SILENCE));
        deltas.add(Json.object("id", id, "expires_at", expiry()));
        return deltas;
    }

    private long expiry() {
        return made.getEpochSecond() + 3600;
    }
}
