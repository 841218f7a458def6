package dev.parley.testkit.responses;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Event;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.SocketListener;
import dev.parley.testkit.wire.WebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Makes the responses that a client asks for over one WebSocket, one after the other, and remembers the last. */
final class ResponseSocket implements SocketListener {
    private static final String CREATE = "response.create";

    private final WebSocket socket;
    private final ResponsesArea area;
    private final Duration wordDelay;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean busy;
    private @Nullable FakeResponse last;

    ResponseSocket(WebSocket socket, ResponsesArea area, Duration wordDelay) {
        this.socket = socket;
        this.area = area;
        this.wordDelay = wordDelay;
    }

    @Override
    public void received(String text) throws IOException {
        waiting.add(text);
        if (!busy) answerNext();
    }

    private void answerNext() throws IOException {
        String next = waiting.poll();
        busy = next != null;
        if (next != null) socket.send(answer(next), wordDelay, this::answerNext);
    }

    private List<String> answer(String message) {
        try {
            last = area.create(request(message), last);
            return new ResponseEvents(last).all().stream().map(Event::data).toList();
        } catch (Refusal refusal) {
            last = null;
            return List.of(refusal.event());
        }
    }

    /** As it would come over HTTP. */
    private static JsonObject request(String message) {
        JsonObject json = Read.object(message);
        if (json == null) throw new Refusal("We could not parse the JSON of your event.");
        if (!CREATE.equals(Read.text(json, "type"))) {
            throw new Refusal("Invalid event type: '" + Read.text(json, "type") + "'. Supported is: '" + CREATE + "'.")
                .param("type");
        }
        for (String foreign : List.of("stream", "background")) {
            if (json.has(foreign)) throw new Refusal("Unknown parameter: '" + foreign + "'.").param(foreign);
        }
        JsonObject request = Json.with(json);
        request.remove("type");
        return request;
    }
}
