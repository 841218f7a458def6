package dev.parley.testkit;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import org.jspecify.annotations.Nullable;

/** What a request says in its JSON body; a body that is no JSON object says nothing. */
record Sent(JsonObject json) {
    static Sent by(RecordedRequest request) {
        JsonObject json = Read.object(request.bodyText());
        return new Sent(json == null ? Json.empty() : json);
    }

    @Nullable String model() {
        return Read.text(json, "model");
    }
}
