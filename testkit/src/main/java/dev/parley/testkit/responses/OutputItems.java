package dev.parley.testkit.responses;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.util.List;
import java.util.Optional;

/** Makes the items that a model gives. */
final class OutputItems {
    private final Items ids;

    OutputItems(Items ids) {
        this.ids = ids;
    }

    /** An item of that type, which has these members. */
    JsonObject item(String type, JsonObject members) {
        return ids.keep(Json.joined(Json.object("id", ids.newId(type), "type", type), members));
    }

    JsonObject message(String text, String status) {
        return item("message", Json.object("status", status, "role", "assistant", "content", List.of(Json.object(
            "type", "output_text", "text", text, "annotations", Json.none(), "logprobs", Json.none()))));
    }

    JsonObject thought(boolean summed, boolean encrypted) {
        List<JsonObject> summary = List.of(Json.object("type", "summary_text", "text", "Thinking it over."));
        return item("reasoning", Json.object(
            "summary", summed ? summary : Json.none(),
            "encrypted_content", encrypted ? "ZmFrZQ==" : Optional.empty()));
    }

    JsonObject functionCall(String name, String arguments) {
        return call("function_call", Json.object("name", name, "arguments", arguments));
    }

    JsonObject customCall(String name, String input) {
        return call("custom_tool_call", Json.object("name", name, "input", input));
    }

    /** A call of something whose output the caller is to give. */
    JsonObject call(String type, JsonObject members) {
        return item(type, Json.joined(Json.object("status", "completed", "call_id", ids.newId("call")), members));
    }
}
