package dev.parley.testkit.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.wire.Body;
import dev.parley.testkit.wire.Content;
import dev.parley.testkit.wire.ContentBody;
import dev.parley.testkit.wire.EventBody;
import dev.parley.testkit.wire.Opening;
import dev.parley.testkit.wire.Plan;
import dev.parley.testkit.wire.SocketListener;
import dev.parley.testkit.wire.WebSocket;
import dev.parley.testkit.wire.WholeBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The replies that areas give. */
public final class Answers {
    private Answers() {}

    public static Plan ok(JsonObject body) {
        return json(200, body);
    }

    /** An answer about something that is still going on unless it has ended: the service says when to look again. */
    public static Plan ok(JsonObject body, boolean ended) {
        return ended ? ok(body) : ok(body).withHeader("openai-poll-after-ms", "100");
    }

    public static Plan json(int status, JsonObject body) {
        return text(status, "application/json", body.toString());
    }

    /** That something of a kind, such as {@code file}, is gone. */
    public static Plan deleted(String id, String object) {
        return ok(Json.object("id", id, "object", object, "deleted", true));
    }

    public static Plan text(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(UTF_8));
    }

    public static Plan bytes(int status, String contentType, byte[] body) {
        return of(status, contentType, new WholeBody(body));
    }

    public static Plan content(String contentType, Content content) {
        return of(200, contentType, new ContentBody(content));
    }

    public static Plan of(int status, String contentType, Body body) {
        return new Plan().withHeader("Content-Type", contentType).with(plan -> {
            plan.status = status;
            plan.body = body;
        });
    }

    /** A stream of events without names, and {@code [DONE]} at its end. */
    public static Plan doneStream(List<JsonObject> events, Duration interval) {
        List<Event> all = new ArrayList<>(events.stream().map(json -> new Event("", json.toString())).toList());
        all.add(new Event("", "[DONE]"));
        return stream(all, interval);
    }

    public static Plan stream(List<Event> events, Duration interval) {
        return stream(new EventBody(events.stream().map(event -> new EventBody.Block(event.text(), 1)).toList(), interval));
    }

    public static Plan stream(Body body) {
        return of(200, "text/event-stream; charset=utf-8", body).withHeader("Cache-Control", "no-cache");
    }

    /**
     * Opens a WebSocket, which is an area's from there on.
     *
     * @throws Refusal when the call is no handshake
     */
    public static Plan socket(Call call, Function<WebSocket, SocketListener> area) {
        String key = call.request().header("sec-websocket-key");
        if (key == null || !"websocket".equalsIgnoreCase(call.request().header("upgrade"))) {
            throw new Refusal("This path is for WebSockets, and the request is no handshake of one.").status(426);
        }
        return Opening.plan(key, area);
    }
}
