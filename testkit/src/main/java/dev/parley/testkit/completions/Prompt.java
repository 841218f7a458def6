package dev.parley.testkit.completions;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request for a completion, read for what the answer depends on. */
record Prompt(JsonObject json, List<String> prompts) {
    private static final int DEFAULT_LIMIT = 16;
    private static final String STORY =
        " and then a fox met a hen, and they agreed to differ, and lived happily to the end of their days.";

    Prompt(JsonObject json) {
        this(json, promptsOf(json.get("prompt")));
    }

    boolean streams() {
        return flag(json, "stream");
    }

    boolean streamsUsage() {
        return flag(membersOrNone(json, "stream_options"), "include_usage");
    }

    @Nullable Integer logprobs() {
        return number(json, "logprobs");
    }

    /** The words of each choice: {@code n} for each prompt, the first prompt's first. */
    List<List<String>> choices() {
        return prompts.stream().flatMap(prompt -> Stream.generate(() -> choice(prompt)).limit(n())).toList();
    }

    String finishReason() {
        return story().size() > limit() ? "length" : "stop";
    }

    int promptTokens() {
        return prompts.stream().mapToInt(Words::count).sum();
    }

    int completionTokens() {
        return prompts.size() * n() * words().size();
    }

    private List<String> choice(String prompt) {
        return flag(json, "echo") ? Stream.concat(Stream.of(prompt), words().stream()).toList() : words();
    }

    private List<String> words() {
        return story().stream().limit(limit()).toList();
    }

    private List<String> story() {
        String stop = text(json, "stop");
        return Words.of(Words.until(stop == null ? texts(json, "stop") : List.of(stop), STORY));
    }

    private int n() {
        return number(json, "n", 1);
    }

    private int limit() {
        return number(json, "max_tokens", DEFAULT_LIMIT);
    }

    /** Tokens pass for the text of their numbers. */
    private static List<String> promptsOf(@Nullable JsonElement prompt) {
        if (prompt == null) throw Checks.missing("prompt");
        boolean isOne = !(prompt instanceof JsonArray array) || Read.all(array, Read::isNumber);
        return isOne ? List.of(textOf(prompt)) : prompt.getAsJsonArray().asList().stream().map(Prompt::textOf).toList();
    }

    private static String textOf(JsonElement prompt) {
        if (!(prompt instanceof JsonArray array)) return prompt.getAsString();
        return array.asList().stream().map(JsonElement::toString).collect(Collectors.joining(" "));
    }
}
