package dev.parley.testkit.audio;

import static dev.parley.testkit.json.Read.decimal;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;

/** A request for speech, read for what the answer depends on, and refused where the service would refuse it. */
record SpeechRequest(String input, SoundFile format, boolean streams, Tune tune) {
    private static final int MAX_CHARACTERS = 4096;

    static SpeechRequest of(JsonObject request) {
        Checks.requireModel(request);
        String text = textOf(request);
        SoundFile format = formatOf(text(request, "response_format", "mp3"));
        boolean streams = streams(request);
        return new SpeechRequest(text, format, streams, new Tune(text, voiceOf(request), speedOf(request)));
    }

    /** The sound of it. */
    byte[] spoken() {
        return format.write(tune.samples());
    }

    private static String textOf(JsonObject request) {
        String text = Checks.requireText(request, "input");
        if (text.isEmpty()) throw length("at least 1 character", "string_below_min_length");
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            throw length("at most " + MAX_CHARACTERS + " characters", "string_above_max_length");
        }
        return text;
    }

    private static SoundFile formatOf(String word) {
        SoundFile format = SoundFile.of(word);
        if (format == null) throw Checks.invalid("response_format", word);
        return format;
    }

    private static boolean streams(JsonObject request) {
        String format = text(request, "stream_format", "audio");
        boolean isOld = text(request, "model", "").startsWith("tts-1");
        if (format.equals("audio")) return false;
        if (!format.equals("sse") || isOld) throw Checks.invalid("stream_format", format);
        return true;
    }

    private static String voiceOf(JsonObject request) {
        String voice = text(request, "voice");
        String id = voice == null ? text(membersOrNone(request, "voice"), "id") : voice;
        if (id == null) throw Checks.missing("voice");
        return id;
    }

    private static double speedOf(JsonObject request) {
        Double speed = decimal(request.get("speed"));
        if (speed != null && !(speed >= 0.25 && speed <= 4)) throw Checks.invalid("speed", speed.toString());
        return speed == null ? 1 : speed;
    }

    private static Refusal length(String expected, String code) {
        return new Refusal("Invalid 'input': expected a string with " + expected + ".").param("input").code(code);
    }
}
