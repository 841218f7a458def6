package dev.parley.testkit.conversations;

import static dev.parley.testkit.json.Read.first;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The conversations that were begun, with what they hold, oldest first. */
public final class KeptConversations {
    private record Conversation(JsonObject json, List<JsonObject> items) {}

    private final Ids ids = new Ids();
    private final Kept<Conversation> kept =
        new Kept<>(id -> Refusal.notFound("Conversation with id '" + id + "' not found."));

    JsonObject begin(Instant created, JsonElement metadata, List<JsonObject> items) {
        String id = ids.next("conv_");
        JsonObject json = Json.object("id", id, "object", "conversation", "created_at", created.getEpochSecond(),
            "metadata", metadata);
        return kept.add(id, new Conversation(json, new ArrayList<>(items))).json;
    }

    JsonObject json(String id) {
        return kept.find(id).json;
    }

    JsonObject update(String id, JsonElement metadata) {
        Conversation old = kept.find(id);
        return kept.add(id, new Conversation(Json.with(old.json, "metadata", metadata), old.items)).json;
    }

    void delete(String id) {
        kept.delete(id);
    }

    public List<JsonObject> items(String id) {
        return List.copyOf(kept.find(id).items);
    }

    public void add(String id, List<JsonObject> items) {
        kept.find(id).items.addAll(items);
    }

    JsonObject item(String id, String item) {
        JsonObject found = first(items(id), "id", item);
        if (found == null) throw Refusal.notFound("Item with id '" + item + "' not found.");
        return found;
    }

    JsonObject remove(String id, String item) {
        kept.find(id).items.remove(item(id, item));
        return json(id);
    }
}
