package dev.parley.testkit.threads;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Checks;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages of threads. */
final class MessageJson {
    private MessageJson() {}

    /** The message that a request puts into a thread. */
    static JsonObject of(JsonObject request, String id, String threadId, long now) {
        String role = Checks.requireText(request, "role");
        if (!role.equals("user") && !role.equals("assistant")) throw Checks.invalid("role", role);
        return Json.object(
            "id", id,
            "object", "thread.message",
            "created_at", now,
            "thread_id", threadId,
            "role", role,
            "content", contentOf(request.get("content")),
            "status", "completed",
            "incomplete_details", null,
            "completed_at", null,
            "incomplete_at", null,
            "assistant_id", null,
            "run_id", null,
            "attachments", given(request, "attachments", new JsonArray()),
            "file_ids", given(request, "file_ids", new JsonArray()),
            "metadata", given(request, "metadata", Json.empty()));
    }

    /** What a message says, without its images. */
    static String textOf(JsonObject message) {
        return objects(message, "content").stream().map(part -> text(membersOrNone(part, "text"), "value"))
            .filter(text -> text != null).collect(Collectors.joining(" "));
    }

    /** A text as a part of a message. */
    static JsonObject textPart(String text) {
        return Json.object("type", "text", "text", Json.object("value", text, "annotations", Json.none()));
    }

    /** A member of a request, or what it is when absent. */
    static JsonElement given(JsonObject request, String name, JsonElement otherwise) {
        return request.has(name) ? request.get(name) : otherwise;
    }

    private static List<JsonObject> contentOf(@Nullable JsonElement content) {
        if (content == null) throw Checks.missing("content");
        if (!(content instanceof JsonArray parts)) return List.of(textPart(content.getAsString()));
        return parts.asList().stream().filter(JsonObject.class::isInstance).map(part -> asPart((JsonObject) part)).toList();
    }

    private static JsonObject asPart(JsonObject part) {
        String text = text(part, "text");
        return text == null ? part : textPart(text);
    }
}
