package dev.parley.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Plain;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.wire.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A request as the fake received it. {@link #toString} shows neither headers nor body. */
public final class RecordedRequest {
    private static final int KEPT_BYTES = 1024 * 1024;

    private final Request request;
    private final byte[] kept;
    private final long bodyLength;
    private final boolean isComplete;
    private final Instant receivedAt;
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private volatile String answer = "no answer";

    RecordedRequest(Request request, boolean isComplete, Instant receivedAt) {
        this.kept = request.content().bytes(KEPT_BYTES);
        this.bodyLength = request.content().size();
        this.request = new Request(
            request.method(), request.path(), request.query(), request.headers(), Content.of(kept));
        this.isComplete = isComplete;
        this.receivedAt = receivedAt;
    }

    /** The method in capitals, such as {@code POST}. */
    public String method() {
        return request.method();
    }

    /** The path, still percent-encoded and without the query: {@code /v1/chat/completions}. */
    public String path() {
        return request.path();
    }

    /** What follows the {@code ?}, still percent-encoded; null when there is none. */
    public @Nullable String query() {
        return request.query();
    }

    /** The values of each header, under its name in lower case. */
    public Map<String, List<String>> headers() {
        return request.headers();
    }

    /** The first bytes of the body, at most 1 MB (1,048,576 bytes); a copy. */
    public byte[] body() {
        return kept.clone();
    }

    /** {@link #body} read as UTF-8. */
    public String bodyText() {
        return new String(kept, UTF_8);
    }

    /** Bytes of the body that arrived, of which only the first 1 MB are kept. */
    public long bodyLength() {
        return bodyLength;
    }

    /** False when the client left, or was answered, before the whole body had arrived. */
    public boolean isComplete() {
        return isComplete;
    }

    /** When the body was complete, by the clock of the fake. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /**
     * The body's members, in their order: maps, lists, strings, numbers ({@link Integer}, or {@link Long} or
     * {@link Double} where it does not fit), booleans and null.
     *
     * @throws IllegalArgumentException when the body, as far as it was kept, is no JSON object
     */
    public Map<String, @Nullable Object> json() {
        JsonObject object = Read.object(bodyText());
        if (object == null) throw new IllegalArgumentException("the body of " + this + " is no JSON object");
        return Plain.map(object);
    }

    /** The first value of a header, whose name may be in whatever case; null when it was not sent. */
    public @Nullable String header(String name) {
        return request.header(name);
    }

    /** The first value of a query parameter, decoded; null when it was not sent. */
    public @Nullable String queryParameter(String name) {
        return request.parameter(name);
    }

    /** All values of a query parameter, decoded, in the order sent. */
    public List<String> queryParameters(String name) {
        return request.parameters(name);
    }

    /** The messages that the client has sent so far over the WebSocket which this request opened; none when it did not. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** The method, the path and the length of the body: {@code POST /v1/chat/completions (74 bytes)}. */
    @Override
    public String toString() {
        return method() + " " + path() + " (" + bodyLength + " bytes)";
    }

    void hear(String message) {
        messages.add(message);
    }

    /** How it was answered, for people to read. */
    String answer() {
        return answer;
    }

    void answeredWith(String answer) {
        this.answer = answer;
    }
}
