package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of a session, in their order. */
final class Conversation {
    private final List<JsonObject> items = new ArrayList<>();
    private final Ids ids;

    Conversation(Ids ids) {
        this.ids = ids;
    }

    List<JsonObject> items() {
        return List.copyOf(items);
    }

    /** Adds an item behind another: {@code root} for the beginning, null for the end. */
    JsonObject add(JsonObject item, @Nullable String previous) {
        int at = previous == null ? items.size() : previous.equals("root") ? 0 : indexOf(previous) + 1;
        String id = text(item, "id", ids.next("item_"));
        JsonObject made = Json.with(Json.object("id", id, "object", "realtime.item", "status", "completed"));
        items.add(at, Json.joined(made, item));
        return items.get(at);
    }

    JsonObject find(@Nullable String id) {
        return items.get(indexOf(id));
    }

    void replace(String id, JsonObject item) {
        items.set(indexOf(id), item);
    }

    void delete(@Nullable String id) {
        items.remove(indexOf(id));
    }

    /** The id of the item before one; null when it is the first. */
    @Nullable String before(JsonObject item) {
        int at = items.indexOf(item);
        return at <= 0 ? null : text(items.get(at - 1), "id");
    }

    private int indexOf(@Nullable String id) {
        for (int at = 0; at < items.size(); at++) if (text(items.get(at), "id", "").equals(id)) return at;
        throw new Refusal("Item with id '" + id + "' not found.").code("item_not_found").param("item_id");
    }

    /** What a message says, or what was heard of it. */
    static String said(JsonObject item) {
        return objects(item, "content").stream()
            .map(part -> text(part, "text", text(part, "transcript", ""))).collect(Collectors.joining());
    }
}
