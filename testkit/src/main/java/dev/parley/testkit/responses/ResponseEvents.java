package dev.parley.testkit.responses;

import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Event;
import dev.parley.testkit.service.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of a response as the service streams it, each with its name and its number from 0. */
final class ResponseEvents {
    private final FakeResponse response;
    private final List<Event> events = new ArrayList<>();

    ResponseEvents(FakeResponse response) {
        this.response = response;
    }

    List<Event> all() {
        snapshot("created", "in_progress");
        snapshot("in_progress", "in_progress");
        List<JsonObject> output = response.outcome().equals("failed") ? List.of() : response.output();
        for (int index = 0; index < output.size(); index++) item(index, output.get(index));
        snapshot(response.outcome(), response.outcome());
        return events;
    }

    private void snapshot(String name, String status) {
        event("response." + name, Json.object("response", response.json(status)));
    }

    private void item(int index, JsonObject item) {
        event("response.output_item.added", Json.object("output_index", index, "item", begun(item)));
        JsonObject place = Json.object("output_index", index, "item_id", text(item, "id", ""));
        switch (text(item, "type", "")) {
            case "message" -> contents(place, item);
            case "reasoning" -> summaries(place, item);
            case "function_call" -> input(place, "response.function_call_arguments", "arguments", item);
            case "custom_tool_call" -> input(place, "response.custom_tool_call_input", "input", item);
            default -> { }
        }
        event("response.output_item.done", Json.object("output_index", index, "item", item));
    }

    private static JsonObject begun(JsonObject item) {
        JsonObject begun = Json.with(item);
        for (String name : List.of("content", "summary")) if (item.has(name)) begun.add(name, Json.array(List.of()));
        for (String name : List.of("arguments", "input")) if (item.has(name)) begun.addProperty(name, "");
        if (item.has("status")) begun.addProperty("status", "in_progress");
        return begun;
    }

    private void contents(JsonObject place, JsonObject item) {
        List<JsonObject> contents = objects(item, "content");
        for (int index = 0; index < contents.size(); index++) {
            JsonObject part = Json.with(place, "content_index", index);
            spell("response.content_part", "response.output_text", part, contents.get(index),
                Json.object("logprobs", Json.none()));
        }
    }

    private void summaries(JsonObject place, JsonObject item) {
        List<JsonObject> summaries = objects(item, "summary");
        for (int index = 0; index < summaries.size(); index++) {
            JsonObject part = Json.with(place, "summary_index", index);
            spell("response.reasoning_summary_part", "response.reasoning_summary_text", part, summaries.get(index),
                Json.empty());
        }
    }

    private void spell(String whole, String words, JsonObject place, JsonObject content, JsonObject more) {
        event(whole + ".added", Json.with(place, "part", Json.with(content, "text", "")));
        for (String word : Words.of(text(content, "text", ""))) {
            event(words + ".delta", Json.joined(Json.with(place, "delta", word), more));
        }
        event(words + ".done", Json.joined(Json.with(place, "text", content.get("text")), more));
        event(whole + ".done", Json.with(place, "part", content));
    }

    private void input(JsonObject place, String event, String name, JsonObject item) {
        String input = text(item, name, "");
        for (String piece : Words.fragments(input)) event(event + ".delta", Json.with(place, "delta", piece));
        Object called = name.equals("arguments") ? item.get("name") : Optional.empty();
        event(event + ".done", Json.with(place, name, input, "name", called));
    }

    private void event(String name, JsonObject members) {
        JsonObject head = Json.object("type", name, "sequence_number", events.size());
        events.add(new Event(name, Json.joined(head, members)));
    }
}
