package dev.parley.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.testkit.embeddings.Vector;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.wire.Opening;
import dev.parley.testkit.wire.Plan;
import dev.parley.testkit.wire.RepeatedBody;
import dev.parley.testkit.wire.WholeBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the fake, healthy or broken, to be handed to {@link FakeOpenAI#script(Reply...)}.
 *
 * <pre>{@code
 * fake.script(Reply.error(500, "Oops").header("Retry-After-Ms", "10").times(2));
 * }</pre>
 * Immutable: each method returns a new reply and leaves this one as it was. Except for {@link #raw(String)} and its kin,
 * every reply also carries the headers that the service always sends ({@code x-request-id},
 * {@code openai-processing-ms}, {@code x-ratelimit-…}); a header set here takes the place of a standard one.
 */
public final class Reply {
    private final Plan plan;
    private final @Nullable Function<RecordedRequest, Plan> source;
    private final List<UnaryOperator<Plan>> changes;

    private Reply(
        Plan plan, @Nullable Function<RecordedRequest, Plan> source, List<UnaryOperator<Plan>> changes) {
        this.plan = plan;
        this.source = source;
        this.changes = changes;
    }

    Reply(Plan plan) {
        this(plan, null, List.of());
    }

    /** A reply that is made when its request has come. */
    static Reply made(Function<RecordedRequest, Plan> source) {
        return new Reply(new Plan(), source, List.of());
    }

    /**
     * What the model says, in answer to a chat completion or a response: plain or streamed word by word, as the request
     * wants it, and with the model that it names.
     */
    public static Reply chat(String text) {
        return ModelReplies.saying(Words.of(text));
    }

    /** What {@link #chat} says, in these pieces when the request wants a stream. */
    public static Reply stream(String... pieces) {
        return ModelReplies.saying(List.of(pieces));
    }

    /**
     * A call of a function, in answer to a chat completion or a response, plain or streamed as the request wants it.
     *
     * @param arguments JSON, which is passed on as it stands
     */
    public static Reply toolCall(String name, String arguments) {
        return toolCalls(Map.of(name, arguments));
    }

    /** {@link #toolCall} with several calls, by their names, in the order of the map. */
    public static Reply toolCalls(Map<String, String> argumentsByName) {
        return ModelReplies.calling(new LinkedHashMap<>(argumentsByName));
    }

    /** One vector, in answer to a request for embeddings; as base64 where the request wants it so. */
    public static Reply embedding(float... vector) {
        return embeddings(List.of(vector));
    }

    /** {@link #embedding} with a vector for each input. */
    public static Reply embeddings(List<float[]> vectors) {
        return ModelReplies.embedding(vectors.stream().map(vector -> new Vector(vector.clone())).toList());
    }

    /** Images as files, in answer to a request for some. */
    public static Reply images(byte[]... files) {
        return ModelReplies.picturing(List.of(files));
    }

    /** A reply that is computed from the whole request, on the fake's own thread: it must not wait for another. */
    public static Reply from(Function<RecordedRequest, Reply> answer) {
        return made(request -> answer.apply(request).planFor(request));
    }

    /** A reply of type {@code application/json} with a body as it stands, be it valid JSON or not. */
    public static Reply json(int status, String body) {
        return text(status, "application/json", body);
    }

    /** A reply of type {@code text/html}, such as a proxy's error page. */
    public static Reply html(int status, String body) {
        return text(status, "text/html; charset=utf-8", body);
    }

    /** A reply with a body in UTF-8. */
    public static Reply text(int status, String contentType, String body) {
        return new Reply(Answers.text(status, contentType, body));
    }

    /** A reply with a body as it stands. The array is not copied. */
    public static Reply bytes(int status, String contentType, byte[] body) {
        return new Reply(Answers.bytes(status, contentType, body));
    }

    /** A reply with no body and no content type. */
    public static Reply empty(int status) {
        return new Reply(new Plan().with(plan -> plan.status = status));
    }

    /** A reply whose body is a block so many times over, made while it is sent and so never whole in memory. */
    public static Reply flood(int status, String contentType, String block, long times) {
        return new Reply(Answers.of(status, contentType, new RepeatedBody(block, times)));
    }

    /**
     * An error in the service's JSON, of the type that goes with its status, without code and parameter:
     * {@link #error(ServiceError)} has these too.
     */
    public static Reply error(int status, String message) {
        return error(ServiceError.of(status, message));
    }

    /** An error in the service's JSON. */
    public static Reply error(ServiceError error) {
        return new Reply(Answers.json(error.status(), error.json()));
    }

    /** The service's 429, with {@code Retry-After} (whole seconds, rounded up) and {@code Retry-After-Ms}. */
    public static Reply rateLimited(Duration retryAfter) {
        return error(ServiceError.of(429, "Rate limit reached for requests.").type("requests").code("rate_limit_exceeded"))
            .header("Retry-After", String.valueOf(retryAfter.plusMillis(999).toSeconds()))
            .header("Retry-After-Ms", String.valueOf(retryAfter.toMillis()));
    }

    /** A 200 of type {@code text/event-stream}, chunked. */
    public static Reply events(EventStream stream) {
        return new Reply(Answers.stream(stream.body()).with(plan -> plan.ending = stream.cut()));
    }

    /** A stream of unnamed events, one for each text, followed by {@code [DONE]}. */
    public static Reply events(String... data) {
        return events(EventStream.of(data).done());
    }

    /** Opens the WebSocket that the request asks for, and plays a script into it; a 426 where it asks for none. */
    public static Reply socket(SocketScript script) {
        return made(request -> {
            String key = request.header("Sec-WebSocket-Key");
            return key == null ? empty(426).plan() : Opening.plan(key, script::play);
        });
    }

    /** A 200 whose {@code Content-Length} promises all of a JSON text but which ends (FIN) after half of it. */
    public static Reply truncated(String json) {
        return json(200, json).cutAfter(json.getBytes(UTF_8).length / 2, Cut.FIN);
    }

    /** Bytes as they stand in place of a whole HTTP reply, then FIN unless {@link #cutAfter} says otherwise. */
    public static Reply raw(byte[] bytes) {
        return silence(Cut.FIN).with(plan -> plan.with(it -> it.body = new WholeBody(bytes)));
    }

    /** A text in UTF-8 as it stands in place of a whole HTTP reply, then FIN unless {@link #cutAfter} says otherwise. */
    public static Reply raw(String text) {
        return raw(text.getBytes(UTF_8));
    }

    /** Bytes that are no HTTP, then FIN. */
    public static Reply garbage() {
        return raw(new byte[] {0x16, 0x03, 0x01, 0x7F, 0x00, 0x0D, 0x0A, 0x0D, 0x0A});
    }

    /** RST before any byte of a reply. */
    public static Reply reset() {
        return silence(Cut.RESET);
    }

    /** FIN before any byte of a reply. */
    public static Reply closed() {
        return silence(Cut.FIN);
    }

    /** Never answers; the socket stays open until the client or the fake closes it. */
    public static Reply stall() {
        return silence(Cut.STALL);
    }

    /** Adds a header; a name may be added more than once. Neither name nor value is checked. */
    public Reply header(String name, String value) {
        return with(plan -> plan.withHeader(name, value));
    }

    /** Waits before the first byte of the reply is sent. */
    public Reply after(Duration delay) {
        return with(plan -> plan.with(it -> it.delay = delay));
    }

    /** Answers the next few matching requests instead of one. */
    public Reply times(int times) {
        return with(plan -> plan.with(it -> it.times = times));
    }

    /** Answers every matching request for which no other scripted reply is left. The latest such reply wins. */
    public Reply always() {
        return times(Plan.ALWAYS);
    }

    /** Sends the body in HTTP chunks, without a {@code Content-Length}. */
    public Reply chunked() {
        return with(plan -> plan.with(it -> it.chunked = true));
    }

    /**
     * Sends the body in pieces of so many bytes, each written to the socket on its own (in a chunked reply: an HTTP
     * chunk of its own). Absent: in pieces as big as possible.
     */
    public Reply inPieces(int bytes) {
        return inPieces(bytes, Duration.ZERO);
    }

    /** {@link #inPieces(int)} with a pause between the pieces. */
    public Reply inPieces(int bytes, Duration interval) {
        return with(plan -> plan.with(it -> {
            it.pieceSize = bytes;
            it.pieceInterval = interval;
        }));
    }

    /**
     * Sends no more than the first bytes of the body, then ends the connection. The head still promises the whole body.
     * In a chunked reply the chunk that is cut keeps its full size line, and with a number at or beyond the end of the
     * body only the last, empty chunk is missing.
     */
    public Reply cutAfter(long bytes, Cut how) {
        return with(plan -> plan.with(it -> {
            it.cutAt = bytes;
            it.ending = how;
        }));
    }

    /** Sends an interim reply (such as 100 or 103) before this one; may be called more than once. */
    public Reply interim(int status) {
        return with(plan -> plan.with(it -> {
            it.interim = new ArrayList<>(plan.interim);
            it.interim.add(status);
        }));
    }

    /**
     * Replies as soon as so many bytes of the request's body have arrived, without waiting for the rest; 0 replies to
     * the head. What still comes is read and thrown away, and the connection is closed once the client has finished.
     */
    public Reply afterReceiving(long bytes) {
        return with(plan -> plan.with(it -> it.afterReceiving = bytes));
    }

    /**
     * Stops reading from the socket when the reply begins (after the head, unless {@link #afterReceiving} says
     * otherwise), so that a client with a large upload cannot get rid of it. The fake cannot notice that such a client
     * has gone away.
     */
    public Reply unread() {
        return with(plan -> plan.with(it -> {
            it.unread = true;
            it.afterReceiving = plan.afterReceiving == null ? (Long) 0L : plan.afterReceiving;
        }));
    }

    /** How it is to be given, as far as that can be said before its request has come. */
    Plan plan() {
        return plan;
    }

    /** Whether it is made only when its whole request has come. */
    boolean isMade() {
        return source != null;
    }

    /** The reply to a request. */
    Plan planFor(RecordedRequest request) {
        if (source == null) return plan;
        Plan made = source.apply(request);
        for (UnaryOperator<Plan> change : changes) made = change.apply(made);
        return made;
    }

    private Reply with(UnaryOperator<Plan> change) {
        List<UnaryOperator<Plan>> all = new ArrayList<>(changes);
        all.add(change);
        return new Reply(change.apply(plan), source, all);
    }

    private static Reply silence(Cut ending) {
        return new Reply(new Plan().with(plan -> {
            plan.verbatim = true;
            plan.ending = ending;
        }));
    }
}
