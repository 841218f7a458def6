package dev.parley.testkit.assistants;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import java.time.InstantSource;
import java.util.List;

/** The assistants that were made, oldest first. */
public final class StoredAssistants {
    private static final JsonObject DEFAULTS = Json.object(
        "name", null,
        "description", null,
        "model", null,
        "instructions", null,
        "tools", Json.none(),
        "tool_resources", Json.empty(),
        "metadata", Json.empty(),
        "temperature", 1.0,
        "top_p", 1.0,
        "response_format", "auto",
        "file_ids", Json.none());

    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<JsonObject> assistants =
        new Kept<>(id -> Refusal.notFound("No assistant found with id '" + id + "'."));

    public StoredAssistants(InstantSource clock) {
        this.clock = clock;
    }

    List<JsonObject> all() {
        return assistants.all();
    }

    JsonObject add(JsonObject request) {
        Checks.requireModel(request);
        String id = ids.next("asst_");
        JsonObject head = Json.object("id", id, "object", "assistant", "created_at", clock.instant().getEpochSecond());
        return assistants.add(id, Changes.of(Json.joined(head, DEFAULTS), request, DEFAULTS.keySet()));
    }

    /** An assistant, refused when there is none of that id. */
    public JsonObject find(String id) {
        return assistants.find(id);
    }

    JsonObject update(String id, JsonObject request) {
        return assistants.add(id, Changes.of(find(id), request, DEFAULTS.keySet()));
    }

    void delete(String id) {
        assistants.delete(id);
    }
}
