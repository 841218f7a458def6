package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.has;
import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.SocketListener;
import dev.parley.testkit.wire.WebSocket;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A session over a WebSocket, of conversation or of transcription: it keeps the items, hears the audio, and responds when it
 * is told to, or when someone has finished speaking.
 */
final class RealtimeSession implements SocketListener {
    private static final Duration HOUR = Duration.ofHours(1);

    private final WebSocket socket;
    private final SessionEvents events;
    private final Ids ids;
    private final Duration wordDelay;
    private final String id;
    private final Instant expiry;
    private final String conversationId;
    private final Conversation conversation;
    private final InputBuffer input = new InputBuffer();
    private final Queue<JsonObject> coming = new ArrayDeque<>();
    private SessionConfig config;
    private @Nullable String speechItem;
    private @Nullable ResponseScript response;

    RealtimeSession(WebSocket socket, SessionConfig config, Ids ids, Instant now, Duration wordDelay) {
        this.socket = socket;
        this.config = config;
        this.ids = ids;
        this.wordDelay = wordDelay;
        this.events = new SessionEvents(ids);
        this.id = ids.next("sess_");
        this.expiry = now.plus(HOUR);
        this.conversationId = ids.next("conv_");
        this.conversation = new Conversation(ids);
    }

    @Override
    public void opened() throws IOException {
        send(events.of("session.created", "session", session()));
    }

    @Override
    public void received(String text) throws IOException {
        JsonObject event = Read.object(text);
        try {
            if (event == null) throw new Refusal("We could not parse the JSON of your event.").code("invalid_json");
            answer(event);
        } catch (Refusal refusal) {
            JsonObject error = membersOrNone(Read.parse(refusal.event()).getAsJsonObject(), "error");
            send(events.error(refusal.getMessage(), text(error, "code"), text(error, "param"),
                event == null ? null : text(event, "event_id")));
        }
    }

    private void answer(JsonObject event) throws IOException {
        String type = Checks.requireText(event, "type");
        switch (type) {
            case "session.update" -> update(event);
            case "input_audio_buffer.append" -> append(event);
            case "input_audio_buffer.commit" -> commit();
            case "input_audio_buffer.clear" -> clear();
            case "conversation.item.create" -> create(event);
            case "conversation.item.retrieve" ->
                send(events.of("conversation.item.retrieved", "item", conversation.find(text(event, "item_id"))));
            case "conversation.item.delete" -> delete(event);
            case "conversation.item.truncate" -> truncate(event);
            case "response.create" -> respond(membersOrNone(event, "response"));
            case "response.cancel" -> cancel("client_cancelled");
            default -> throw new Refusal("Invalid value: '" + type + "'.").code("invalid_value").param("type");
        }
    }

    private void update(JsonObject event) throws IOException {
        JsonObject changes = members(event, "session");
        if (changes == null) throw Checks.missing("session");
        config = config.updated(changes);
        send(events.of("session.updated", "session", session()));
    }

    private void append(JsonObject event) throws IOException {
        byte[] audio = decoded(Checks.requireText(event, "audio"));
        InputBuffer.Heard heard = input.append(audio, inputSettings());
        if (heard.began()) begin();
        if (heard.ended()) end();
    }

    private void begin() throws IOException {
        speechItem = ids.next("item_");
        tellSpeech("started", "audio_start_ms");
        if (response != null && detects("interrupt_response")) cancel("turn_detected");
    }

    private void end() throws IOException {
        tellSpeech("stopped", "audio_end_ms");
        commit();
        if (!config.isTranscription() && detects("create_response")) respond(Json.empty());
    }

    private void tellSpeech(String what, String when) throws IOException {
        send(events.of("input_audio_buffer.speech_" + what, "item_id", speechItem, when, input.millis(inputSettings())));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Invalid 'audio'. Expected base64-encoded audio bytes.").code("invalid_value").param("audio");
        }
    }

    private boolean detects(String what) {
        JsonObject detection = membersOrNone(inputSettings(), "turn_detection");
        return !has(detection, what) || flag(detection, what);
    }

    private void commit() throws IOException {
        if (input.isEmpty()) {
            throw new Refusal("Error committing input audio buffer: buffer too small.").code("input_audio_buffer_commit_empty");
        }
        String heard = input.ownMillis(inputSettings()) + " ms of audio";
        String item = speechItem == null ? ids.next("item_") : speechItem;
        speechItem = null;
        JsonObject part = Json.object("type", "input_audio", "transcript", heard, "audio", Base64.getEncoder().encodeToString(input.take()));
        JsonObject message = conversation.add(
            Json.object("id", item, "type", "message", "role", "user", "content", List.of(part)), null);
        send(events.of("input_audio_buffer.committed", "item_id", item, "previous_item_id", conversation.before(message)));
        tell(message);
        if (config.isTranscription() || members(inputSettings(), "transcription") != null) transcribe(item, heard);
    }

    private void transcribe(String item, String heard) throws IOException {
        String kind = "conversation.item.input_audio_transcription.";
        send(events.of(kind + "delta", "item_id", item, "content_index", 0, "delta", heard));
        send(events.of(kind + "completed", "item_id", item, "content_index", 0, "transcript", heard,
            "usage", Json.object("type", "duration", "seconds", 1)));
    }

    private void clear() throws IOException {
        input.take();
        send(events.of("input_audio_buffer.cleared"));
    }

    private void create(JsonObject event) throws IOException {
        JsonObject item = members(event, "item");
        if (item == null) throw Checks.missing("item");
        Checks.requireText(item, "type");
        tell(conversation.add(item, text(event, "previous_item_id")));
    }

    /** Of an added item, without its audio. */
    private void tell(JsonObject item) throws IOException {
        String previous = conversation.before(item);
        JsonObject shown = withoutAudio(item);
        send(events.of("conversation.item.added", "previous_item_id", previous, "item", shown));
        send(events.of("conversation.item.done", "previous_item_id", previous, "item", shown));
    }

    private static JsonObject withoutAudio(JsonObject item) {
        if (!item.has("content")) return item;
        List<JsonObject> parts = new ArrayList<>();
        for (JsonObject part : objects(item, "content")) {
            JsonObject made = Json.with(part);
            made.remove("audio");
            parts.add(made);
        }
        return Json.with(item, "content", parts);
    }

    private void delete(JsonObject event) throws IOException {
        conversation.delete(text(event, "item_id"));
        send(events.of("conversation.item.deleted", "item_id", text(event, "item_id")));
    }

    private void truncate(JsonObject event) throws IOException {
        JsonObject item = conversation.find(text(event, "item_id"));
        if (!"assistant".equals(text(item, "role"))) {
            throw new Refusal("Only model output audio messages can be truncated.").code("invalid_value").param("item_id");
        }
        conversation.replace(text(item, "id", ""), Json.with(item, "content", List.of(Json.object("type", "output_audio"))));
        send(events.of("conversation.item.truncated", "item_id", text(item, "id"),
            "content_index", number(event, "content_index", 0), "audio_end_ms", number(event, "audio_end_ms", 0)));
    }

    private void respond(JsonObject request) throws IOException {
        if (config.isTranscription()) throw new Refusal("A transcription session has no responses.").code("invalid_value");
        if (response != null) {
            throw new Refusal("Conversation already has an active response in progress: " + response.id() + ".")
                .code("conversation_already_has_active_response");
        }
        String joined = "none".equals(text(request, "conversation")) ? null : conversationId;
        List<JsonObject> heard = request.has("input") ? objects(request, "input") : conversation.items();
        ResponseScript script =
            new ResponseScript(ids.next("resp_"), Json.joined(session(), request), joined, heard, events);
        response = script;
        coming.addAll(script.all());
        goOn();
    }

    /** Sends what is coming: all at once, or an event at a time where words take time. */
    private void goOn() throws IOException {
        while (!coming.isEmpty()) {
            send(coming.poll());
            if (coming.isEmpty()) finish();
            else if (!wordDelay.isZero()) {
                ResponseScript current = response;
                socket.after(wordDelay, () -> {
                    if (current == response) goOn();
                });
                return;
            }
        }
    }

    private void finish() {
        ResponseScript done = response;
        response = null;
        if (done != null && done.joinsConversation()) done.items().forEach(item -> conversation.add(item, null));
    }

    private void cancel(String reason) throws IOException {
        if (response == null) {
            throw new Refusal("Cancellation failed: no active response found").code("response_cancel_not_active");
        }
        coming.clear();
        send(response.cancelled(reason));
        finish();
    }

    private JsonObject session() {
        return config.json(id, expiry);
    }

    private JsonObject inputSettings() {
        return membersOrNone(membersOrNone(session(), "audio"), "input");
    }

    private void send(JsonObject event) throws IOException {
        socket.send(event.toString());
    }
}
