package dev.parley.testkit.responses;

import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every item that came or was made: gives them ids, and finds them by these. */
public final class Items {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
        Map.entry("message", "msg"),
        Map.entry("reasoning", "rs"),
        Map.entry("function_call", "fc"),
        Map.entry("function_call_output", "fco"),
        Map.entry("custom_tool_call", "ctc"),
        Map.entry("custom_tool_call_output", "ctco"),
        Map.entry("local_shell_call", "lsh"),
        Map.entry("mcp_approval_request", "mcpr"),
        Map.entry("mcp_approval_response", "mcprr"),
        Map.entry("mcp_call", "mcp"),
        Map.entry("compaction", "cmp"),
        Map.entry("call", "call"));

    private final Kept<JsonObject> known =
        new Kept<>(id -> Refusal.notFound("Item with id '" + id + "' not found.").param("input"));
    private int made;

    /** The items that an input stands for, as the service keeps them. */
    public List<JsonObject> of(@Nullable JsonElement input) {
        if (input == null || input instanceof JsonNull) return List.of();
        if (Read.isString(input)) return List.of(kept(Json.object("role", "user", "content", input)));
        if (!(input instanceof JsonArray items)) {
            throw new Refusal("Invalid type for 'input': expected a string or an array of items.").param("input");
        }
        List<JsonObject> kept = new ArrayList<>();
        for (JsonElement item : items) {
            if (!(item instanceof JsonObject object)) throw new Refusal("Invalid type for 'input'.").param("input");
            kept.add(kept(object));
        }
        return kept;
    }

    /** A new id for an item of a type. */
    String newId(String type) {
        return PREFIXES.getOrDefault(type, "item") + "_fake" + ++made;
    }

    /** Keeps an item that was made here. */
    JsonObject keep(JsonObject item) {
        return known.add(text(item, "id", ""), item);
    }

    private JsonObject kept(JsonObject item) {
        String type = text(item, "type", item.has("role") ? "message" : "item_reference");
        String id = text(item, "id");
        if (type.equals("item_reference")) {
            if (id == null) throw Checks.missing("input[0].id");
            return known.find(id);
        }
        JsonObject whole = type.equals("message") ? asMessage(item) : item;
        return keep(Json.joined(Json.object("id", id == null ? newId(type) : id), whole));
    }

    private static JsonObject asMessage(JsonObject item) {
        JsonObject message = Json.joined(Json.object("type", "message", "status", "completed"), item);
        return Json.with(message, "content", parts(item));
    }

    private static List<JsonObject> parts(JsonObject item) {
        String text = text(item, "content");
        if (text == null) return objects(item, "content");
        boolean isOutput = "assistant".equals(text(item, "role"));
        return List.of(Json.object(
            "type", isOutput ? "output_text" : "input_text",
            "text", text,
            "annotations", isOutput ? Json.none() : Optional.empty()));
    }
}
