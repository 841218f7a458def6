package dev.parley.testkit.service;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.wire.Plan;
import org.jspecify.annotations.Nullable;

/** Thrown by an area to answer with the service's error JSON; a 400 unless it says otherwise. */
public final class Refusal extends RuntimeException {
    private int status = 400;
    private String type = "invalid_request_error";
    private @Nullable String param;
    private @Nullable String code;

    public Refusal(String message) {
        super(message);
    }

    public static Refusal notFound(String message) {
        return new Refusal(message).status(404);
    }

    public Refusal param(@Nullable String param) {
        this.param = param;
        return this;
    }

    public Refusal code(@Nullable String code) {
        this.code = code;
        return this;
    }

    public Refusal status(int status) {
        this.status = status;
        return this;
    }

    public Refusal type(String type) {
        this.type = type;
        return this;
    }

    public Plan reply() {
        return Answers.json(status, Json.object("error", error()));
    }

    /** As an event, in answer to a message of a WebSocket. */
    public String event() {
        return Json.object("type", "error", "status", status, "error", error()).toString();
    }

    private JsonObject error() {
        return Json.object("message", getMessage(), "type", type, "param", param, "code", code);
    }
}
