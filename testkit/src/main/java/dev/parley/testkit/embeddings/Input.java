package dev.parley.testkit.embeddings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A text to embed, of so many tokens; a text given as tokens is their numbers, with commas. */
record Input(String text, int tokens) {
    private static final int MAX_INPUTS = 2048;

    /** The inputs of a request: a text, tokens, or an array of either. */
    static List<Input> of(JsonObject request) {
        JsonElement input = request.get("input");
        if (input == null) throw Checks.missing("input");
        if (!(input instanceof JsonArray inputs)) return List.of(one(input));
        if (inputs.size() > MAX_INPUTS) throw tooMany(inputs.size());
        if (inputs.isEmpty()) throw Checks.emptyArray("input");
        if (Read.all(inputs, Read::isNumber)) return List.of(one(inputs));
        return inputs.asList().stream().map(Input::one).toList();
    }

    private static Input one(JsonElement input) {
        if (Read.isString(input)) return text(input.getAsString());
        if (!(input instanceof JsonArray tokens) || tokens.isEmpty()) {
            throw Checks.wrongType("input", "a string or an array", input);
        }
        String numbers = tokens.asList().stream().map(JsonElement::toString).collect(Collectors.joining(","));
        return new Input(numbers, tokens.size());
    }

    private static Input text(String text) {
        if (text.isEmpty()) throw new Refusal("Invalid 'input': input cannot be an empty string.").param("input");
        return new Input(text, Words.count(text));
    }

    private static Refusal tooMany(int size) {
        return new Refusal("Invalid 'input': array too long. Expected an array with maximum length " + MAX_INPUTS
            + ", but got an array with length " + size + " instead.").param("input").code("array_above_max_length");
    }
}
