package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** The audio that was sent and belongs to no item yet, and what turn detection hears in it. */
final class InputBuffer {
    private static final int LOUD = 500;
    private static final int SILENCE_MILLIS = 200;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long before;
    private long lastLoud;
    private boolean speaking;

    /** Whether speech has begun in a piece, and whether it has ended there. */
    record Heard(boolean began, boolean ended) {}

    /** Adds audio; with turn detection, tells what was heard in it. */
    Heard append(byte[] audio, JsonObject input) {
        bytes.writeBytes(audio);
        JsonObject detection = membersOrNone(input, "turn_detection");
        if (text(detection, "type") == null) return new Heard(false, false);
        boolean spoke = speaking;
        for (int at = 1; at < audio.length; at += 2) {
            if (Math.abs((audio[at] << 8) | (audio[at - 1] & 0xFF)) < LOUD) continue;
            lastLoud = before + bytes.size() - audio.length + at;
            speaking = true;
        }
        boolean began = speaking && !spoke;
        long silence = (before + bytes.size() - lastLoud) / bytesPerMilli(input);
        boolean ended = speaking && silence >= number(detection, "silence_duration_ms", SILENCE_MILLIS);
        speaking &= !ended;
        return new Heard(began, ended);
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** How long all audio of the session is, up to here. */
    long millis(JsonObject input) {
        return (before + bytes.size()) / bytesPerMilli(input);
    }

    /** How long the audio in the buffer is. */
    long ownMillis(JsonObject input) {
        return bytes.size() / bytesPerMilli(input);
    }

    /** Takes the audio out. */
    byte[] take() {
        byte[] all = bytes.toByteArray();
        before += all.length;
        bytes.reset();
        speaking = false;
        return all;
    }

    private static int bytesPerMilli(JsonObject input) {
        @Nullable String format = text(membersOrNone(input, "format"), "type");
        return format == null || format.equals("audio/pcm") ? 48 : 8;
    }
}
