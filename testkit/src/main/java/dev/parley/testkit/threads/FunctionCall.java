package dev.parley.testkit.threads;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of a function, which has given its output once that was submitted. */
record FunctionCall(String id, String name, String arguments, @Nullable String output) {
    FunctionCall withOutput(String output) {
        return new FunctionCall(id, name, arguments, output);
    }

    /** As a run asks for it. */
    JsonObject wanted() {
        return json(Json.object("name", name, "arguments", arguments));
    }

    /** As a step tells of it. */
    JsonObject made() {
        return json(Json.object("name", name, "arguments", arguments, "output", output));
    }

    /** As a stream tells of it: the call with empty arguments first, then the arguments in fragments. */
    List<JsonObject> deltas(int index) {
        List<JsonObject> deltas = new ArrayList<>();
        deltas.add(Json.joined(Json.object("index", index), new FunctionCall(id, name, "", output).made()));
        for (String fragment : Words.fragments(arguments)) {
            deltas.add(Json.object(
                "index", index, "type", "function", "function", Json.object("arguments", fragment)));
        }
        return deltas;
    }

    private JsonObject json(JsonObject function) {
        return Json.object("id", id, "type", "function", "function", function);
    }
}
