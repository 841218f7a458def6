package dev.parley.testkit.completions;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a prompt, whole or in pieces. */
record Completion(String id, String model, Prompt prompt, Instant created) {
    private static final double LOGPROB = -0.125;

    JsonObject json() {
        List<JsonObject> choices = new ArrayList<>();
        for (List<String> words : prompt.choices()) choices.add(choice(choices.size(), words, prompt.finishReason()));
        return Json.with(piece(choices), "usage", usage());
    }

    /** A piece a word, the choices one after the other; then why each ended, and the usage if asked for. */
    List<JsonObject> pieces() {
        List<JsonObject> pieces = new ArrayList<>();
        List<List<String>> choices = prompt.choices();
        for (int at = 0; at < choices.size(); at++) {
            for (String word : choices.get(at)) pieces.add(piece(List.of(choice(at, List.of(word), null))));
        }
        for (int at = 0; at < choices.size(); at++) {
            pieces.add(piece(List.of(choice(at, List.of(), prompt.finishReason()))));
        }
        if (prompt.streamsUsage()) pieces.add(Json.with(piece(List.of()), "usage", usage()));
        return pieces;
    }

    private JsonObject piece(List<JsonObject> choices) {
        return Json.object("id", id, "object", "text_completion", "created", created.getEpochSecond(), "model", model,
            "choices", choices);
    }

    private JsonObject choice(int index, List<String> words, @Nullable String finishReason) {
        Integer top = prompt.logprobs();
        return Json.object(
            "text", String.join("", words),
            "index", index,
            "logprobs", top == null ? null : logprobs(words, top),
            "finish_reason", finishReason);
    }

    private static JsonObject logprobs(List<String> words, int top) {
        List<Integer> offsets = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            offsets.add(at);
            at += word.length();
        }
        return Json.object(
            "tokens", words,
            "token_logprobs", words.stream().map(word -> LOGPROB).toList(),
            "top_logprobs", words.stream().map(word -> likeliest(word, top)).toList(),
            "text_offset", offsets);
    }

    private static JsonObject likeliest(String word, int top) {
        JsonObject json = new JsonObject();
        for (int rank = 1; rank <= top; rank++) json.addProperty(word.repeat(rank), LOGPROB * rank);
        return json;
    }

    private JsonObject usage() {
        return Json.object(
            "prompt_tokens", prompt.promptTokens(),
            "completion_tokens", prompt.completionTokens(),
            "total_tokens", prompt.promptTokens() + prompt.completionTokens());
    }
}
