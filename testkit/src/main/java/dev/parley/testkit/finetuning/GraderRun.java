package dev.parley.testkit.finetuning;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One run of graders: the text that is graded, and the item of the data set. A string check is made as it says, text
 * similarity is the share of words in common; what wants a model or Python gives 1, and a multi grader the mean of its
 * parts.
 */
record GraderRun(String sample, JsonObject item) {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{ *([\\w.]+) *}}");

    double reward(JsonObject grader) {
        return switch (text(grader, "type", "")) {
            case "string_check" -> passes(grader) ? 1 : 0;
            case "text_similarity" -> similarity(wordsOf(grader, "input"), wordsOf(grader, "reference"));
            case "multi" -> partsOf(grader).stream().mapToDouble(this::reward).average().orElse(Double.NaN);
            default -> 1;
        };
    }

    /** The parts of a multi grader, which come by name, in a list, or alone. */
    static List<JsonObject> partsOf(JsonObject grader) {
        JsonObject named = members(grader, "graders");
        if (named == null) return objects(grader, "graders");
        if (text(named, "type") != null) return List.of(named);
        return named.entrySet().stream()
            .map(part -> Json.with(part.getValue().getAsJsonObject(), "name", part.getKey())).toList();
    }

    private boolean passes(JsonObject grader) {
        String input = filled(grader, "input");
        String reference = filled(grader, "reference");
        return switch (text(grader, "operation", "")) {
            case "eq" -> input.equals(reference);
            case "ne" -> !input.equals(reference);
            case "like" -> input.contains(reference);
            default -> input.toLowerCase(Locale.ROOT).contains(reference.toLowerCase(Locale.ROOT));
        };
    }

    private static double similarity(Set<String> some, Set<String> others) {
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return (double) common.size() / Math.max(1, some.size() + others.size() - common.size());
    }

    private Set<String> wordsOf(JsonObject grader, String name) {
        return Words.of(filled(grader, name)).stream().map(String::trim).collect(Collectors.toSet());
    }

    private String filled(JsonObject grader, String name) {
        return TEMPLATE.matcher(text(grader, name, ""))
            .replaceAll(match -> Matcher.quoteReplacement(valueOf(match.group(1))));
    }

    private String valueOf(String path) {
        if (path.equals("sample.output_text")) return sample;
        JsonElement value = item.get(path.replaceFirst("^item\\.", ""));
        return value instanceof JsonPrimitive ? value.getAsString() : "";
    }
}
