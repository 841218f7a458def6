package dev.parley.testkit.chatkit;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import java.util.List;

/** A thread of a user, in which one question was asked and answered. */
final class ChatThread {
    private final JsonObject json;
    private final List<JsonObject> items;

    ChatThread(String id, String user, long created, Ids ids) {
        json = Json.object(
            "id", id,
            "object", "chatkit.thread",
            "created_at", created,
            "title", "Hello",
            "status", Json.object("type", "active"),
            "user", user);
        JsonObject question = Json.object("type", "input_text", "text", "Hello");
        JsonObject answer = Json.object("type", "output_text", "text", "Hello, " + user + "!", "annotations", Json.none());
        items = List.of(
            Json.with(item(ids, "user_message", created), "content", List.of(question),
                "attachments", Json.none(), "inference_options", null),
            Json.with(item(ids, "assistant_message", created), "content", List.of(answer)));
    }

    JsonObject json() {
        return json;
    }

    /** Oldest first. */
    List<JsonObject> items() {
        return items;
    }

    private JsonObject item(Ids ids, String type, long created) {
        return Json.object(
            "id", ids.next("cthi_"),
            "object", "chatkit.thread_item",
            "created_at", created,
            "thread_id", json.get("id"),
            "type", "chatkit." + type);
    }
}
