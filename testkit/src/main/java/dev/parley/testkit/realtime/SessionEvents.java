package dev.parley.testkit.realtime;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import org.jspecify.annotations.Nullable;

/** Makes the events of one session, each with an id. */
record SessionEvents(Ids ids) {
    JsonObject of(String type, @Nullable Object... namesAndValues) {
        return Json.with(Json.object("type", type, "event_id", ids.next("event_")), namesAndValues);
    }

    JsonObject error(String message, @Nullable String code, @Nullable String param, @Nullable String cause) {
        return of("error", "error", Json.object("type", "invalid_request_error", "code", code, "message", message,
            "param", param, "event_id", cause));
    }
}
