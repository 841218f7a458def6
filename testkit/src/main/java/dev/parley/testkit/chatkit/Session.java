package dev.parley.testkit.chatkit;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.has;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.time.Instant;
import java.time.InstantSource;

/** A session, with all that its request left to the service. */
final class Session {
    private static final int REQUESTS = 10;
    private static final int SECONDS = 600;
    private static final int MEGABYTES = 512;

    private final String id;
    private final JsonObject request;
    private final InstantSource clock;
    private final Instant end;
    private boolean cancelled;

    Session(String id, JsonObject request, InstantSource clock) {
        this.id = id;
        this.request = request;
        this.clock = clock;
        this.end = clock.instant().plusSeconds(number(membersOrNone(request, "expires_after"), "seconds", SECONDS));
    }

    JsonObject cancelled() {
        cancelled = true;
        return json();
    }

    JsonObject json() {
        int requests = number(membersOrNone(request, "rate_limits"), "max_requests_per_1_minute", REQUESTS);
        return Json.object(
            "id", id,
            "object", "chatkit.session",
            "expires_at", end.getEpochSecond(),
            "client_secret", "ek_" + id,
            "workflow", workflow(membersOrNone(request, "workflow")),
            "user", text(request, "user"),
            "rate_limits", Json.object("max_requests_per_1_minute", requests),
            "max_requests_per_1_minute", requests,
            "status", status(),
            "chatkit_configuration", configuration(membersOrNone(request, "chatkit_configuration")));
    }

    private String status() {
        if (cancelled) return "cancelled";
        return clock.instant().isBefore(end) ? "active" : "expired";
    }

    private static JsonObject workflow(JsonObject asked) {
        return Json.object(
            "id", text(asked, "id", ""),
            "version", text(asked, "version"),
            "state_variables", asked.get("state_variables"),
            "tracing", enabled(membersOrNone(asked, "tracing"), true));
    }

    private static JsonObject configuration(JsonObject asked) {
        JsonObject upload = membersOrNone(asked, "file_upload");
        JsonObject history = membersOrNone(asked, "history");
        return Json.object(
            "automatic_thread_titling", enabled(membersOrNone(asked, "automatic_thread_titling"), true),
            "file_upload", Json.with(enabled(upload, false),
                "max_file_size", number(upload, "max_file_size", MEGABYTES), "max_files", number(upload, "max_files", REQUESTS)),
            "history", Json.with(enabled(history, true), "recent_threads", number(history, "recent_threads")));
    }

    private static JsonObject enabled(JsonObject asked, boolean usual) {
        return Json.object("enabled", has(asked, "enabled") ? flag(asked, "enabled") : usual);
    }
}
