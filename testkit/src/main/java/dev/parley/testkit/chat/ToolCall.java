package dev.parley.testkit.chat;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Words;
import java.util.ArrayList;
import java.util.List;

/** A call of a tool: of the type {@code function}, whose input is JSON, or {@code custom}, whose input is any text. */
public record ToolCall(String id, String type, String name, String input) {
    int tokens() {
        return 1 + Words.count(input);
    }

    JsonObject json() {
        return Json.object("id", id, "type", type, type, Json.object("name", name, inputName(), input));
    }

    /** What a legacy {@code function_call} holds. */
    JsonObject legacyJson() {
        return Json.object("name", name, "arguments", input);
    }

    /** As the service streams it: the call with empty input first, then the input in fragments. */
    List<JsonObject> deltas(int index) {
        JsonObject begun = new ToolCall(id, type, name, "").json();
        List<JsonObject> deltas = new ArrayList<>(List.of(Json.joined(Json.object("index", index), begun)));
        for (String fragment : Words.fragments(input)) {
            deltas.add(Json.object("index", index, type, Json.object(inputName(), fragment)));
        }
        return deltas;
    }

    /** As it was streamed before there were tools. */
    List<JsonObject> legacyDeltas() {
        List<JsonObject> deltas = new ArrayList<>(List.of(Json.object("name", name, "arguments", "")));
        for (String fragment : Words.fragments(input)) deltas.add(Json.object("arguments", fragment));
        return deltas;
    }

    private String inputName() {
        return type.equals("custom") ? "input" : "arguments";
    }
}
