package dev.parley.testkit.assistants;

import static dev.parley.testkit.json.Read.membersOrNone;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.util.Collection;

/** What is left of an object once a request has changed it. */
public final class Changes {
    private Changes() {}

    /** The object with the members of a request that may be changed; its metadata is joined. */
    public static JsonObject of(JsonObject object, JsonObject request, Collection<String> changeable) {
        JsonObject changed = Json.with(object);
        for (String name : changeable) if (request.has(name)) changed.add(name, request.get(name));
        changed.add("metadata", Json.joined(membersOrNone(object, "metadata"), membersOrNone(request, "metadata")));
        return changed;
    }
}
