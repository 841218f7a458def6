package dev.parley.testkit.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The {@code logprobs} of a choice: every word is fairly certain, its alternatives less and less so. */
final class Logprobs {
    private Logprobs() {}

    static JsonObject of(List<String> words, int top) {
        return Json.object("content", words.stream().map(word -> token(word, top)).toList(), "refusal", null);
    }

    /** The bytes of a token, as the service tells them. */
    static JsonArray bytes(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length).<Object>mapToObj(at -> bytes[at] & 0xFF).collect(Json.toArray());
    }

    private static JsonObject token(String word, int top) {
        return Json.with(entry(word, 0), "top_logprobs",
            IntStream.range(0, top).<Object>mapToObj(rank -> entry(word.repeat(rank + 1), rank)).collect(Json.toArray()));
    }

    private static JsonObject entry(String token, int rank) {
        return Json.object("token", token, "logprob", -0.125 * (1 + rank), "bytes", bytes(token));
    }
}
