package dev.parley.testkit.audio;

import static dev.parley.testkit.audio.Hearing.inSeconds;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.parley.testkit.audio.Hearing.Sentence;
import dev.parley.testkit.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was heard, in the service's kinds of JSON. */
record HeardJson(Hearing heard, boolean byTokens) {
    private static final double LOGPROB = -0.125;
    private static final int MILLIS_OF_TOKEN = 100;
    private static final int VOCABULARY = 50_257;

    JsonObject plain(boolean logprobs) {
        return Json.object(
            "text", heard.text(),
            "logprobs", logprobs ? logprobs(heard.words()) : Optional.empty(),
            "usage", usage());
    }

    JsonObject verbose(String task, String language, List<String> granularities) {
        boolean segments = granularities.isEmpty() || granularities.contains("segment");
        List<JsonObject> words = heard.sentences().stream().flatMap(it -> words(it).stream()).toList();
        return Json.object(
            "task", task,
            "language", language,
            "duration", inSeconds(heard.duration()),
            "text", heard.text(),
            "words", granularities.contains("word") ? words : Optional.empty(),
            "segments", segments ? heard.sentences().stream().map(this::segment).toList() : Optional.empty(),
            "usage", usage());
    }

    JsonObject diarized() {
        return Json.object(
            "task", "transcribe",
            "duration", inSeconds(heard.duration()),
            "text", heard.sentences().stream().map(it -> it.speaker() + ": " + it.text().trim())
                .collect(Collectors.joining("\n")),
            "segments", heard.sentences().stream().map(this::spoken).toList(),
            "usage", usage());
    }

    JsonObject spoken(Sentence sentence) {
        return Json.object(
            "type", "transcript.text.segment",
            "id", idOf(sentence),
            "start", inSeconds(sentence.start()),
            "end", inSeconds(sentence.end()),
            "text", sentence.text().trim(),
            "speaker", sentence.speaker());
    }

    String idOf(Sentence sentence) {
        return "seg_%03d".formatted(sentence.number() + 1);
    }

    JsonArray logprobs(List<String> words) {
        return words.stream()
            .<Object>map(word -> Json.object("token", word, "logprob", LOGPROB, "bytes", bytes(word)))
            .collect(Json.toArray());
    }

    private static JsonArray bytes(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length).<Object>mapToObj(at -> bytes[at] & 0xFF).collect(Json.toArray());
    }

    private JsonObject usage() {
        if (!byTokens) {
            return Json.object("type", "duration", "seconds", (int) Math.ceil(inSeconds(heard.duration())));
        }
        int input = (int) (heard.duration().toMillis() / MILLIS_OF_TOKEN);
        int output = heard.words().size();
        return Json.object(
            "type", "tokens",
            "input_tokens", input,
            "input_token_details", Json.object("text_tokens", 0, "audio_tokens", input),
            "output_tokens", output,
            "total_tokens", input + output);
    }

    private static List<JsonObject> words(Sentence sentence) {
        return IntStream.range(0, sentence.words().size()).mapToObj(at -> Json.object(
            "word", sentence.words().get(at).trim(),
            "start", inSeconds(sentence.startOf(at)),
            "end", inSeconds(sentence.startOf(at + 1)))).toList();
    }

    private JsonObject segment(Sentence sentence) {
        return Json.object(
            "id", sentence.number(),
            "seek", 0,
            "start", inSeconds(sentence.start()),
            "end", inSeconds(sentence.end()),
            "text", sentence.text(),
            "tokens", sentence.words().stream().map(it -> Math.floorMod(it.trim().hashCode(), VOCABULARY)).toList(),
            "temperature", 0.0,
            "avg_logprob", LOGPROB,
            "compression_ratio", 1.25,
            "no_speech_prob", 0.0);
    }
}
