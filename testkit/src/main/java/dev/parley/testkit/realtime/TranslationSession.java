package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.wire.SocketListener;
import dev.parley.testkit.wire.WebSocket;
import java.io.IOException;
import java.time.Instant;

/** A session that translates: what comes in goes out again, a word for each piece. */
final class TranslationSession implements SocketListener {
    private static final int FRAME_MILLIS = 200;
    private static final int SECONDS = 3600;

    private final WebSocket socket;
    private final SessionEvents events;
    private final String id;
    private final Instant end;
    private TranslationConfig config;
    private int pieces;

    TranslationSession(WebSocket socket, TranslationConfig config, Ids ids, Instant now) {
        this.socket = socket;
        this.config = config;
        this.events = new SessionEvents(ids);
        this.id = ids.next("sess_");
        this.end = now.plusSeconds(SECONDS);
    }

    @Override
    public void opened() throws IOException {
        send(events.of("session.created", "session", config.json(id, end)));
    }

    @Override
    public void received(String text) throws IOException {
        JsonObject event = Read.object(text);
        String type = event == null ? "" : text(event, "type", "");
        switch (type) {
            case "session.update" -> update(membersOrNone(event, "session"));
            case "session.input_audio_buffer.append" -> translate(text(event, "audio", ""));
            case "session.close" -> close();
            default -> send(events.error("Invalid value: '" + type + "'.", "invalid_value", "type",
                event == null ? null : text(event, "event_id")));
        }
    }

    private void update(JsonObject changes) throws IOException {
        config = config.updated(changes);
        send(events.of("session.updated", "session", config.json(id, end)));
    }

    private void translate(String audio) throws IOException {
        int elapsed = ++pieces * FRAME_MILLIS;
        if (members(config.input(), "transcription") != null) {
            send(events.of("session.input_transcript.delta", "delta", "word " + pieces + ". ", "elapsed_ms", elapsed));
        }
        String word = text(config.output(), "language", "") + " " + pieces + ". ";
        send(events.of("session.output_transcript.delta", "delta", word, "elapsed_ms", elapsed));
        send(events.of("session.output_audio.delta", "delta", audio, "sample_rate", 24_000, "channels", 1, "format", "pcm16",
            "elapsed_ms", elapsed));
    }

    private void close() throws IOException {
        send(events.of("session.closed"));
        socket.close(1000, "");
    }

    private void send(JsonObject event) throws IOException {
        socket.send(event.toString());
    }
}
