package dev.parley.testkit.cassette;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.wire.Plan;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;
import java.util.function.LongSupplier;

/** A reply of the service on its way to the client, and into a cassette. */
final class LiveReply {
    private final Asked asked;
    private final HttpResponse<Publisher<List<ByteBuffer>>> response;
    private final Map<String, List<String>> headers;
    private final EntryWriter writer;
    private final JsonObject head;
    private final Tape tape;

    /**
     * @param after milliseconds from the request to the head
     * @param sinceHead milliseconds from the head to now
     */
    LiveReply(Asked asked, HttpResponse<Publisher<List<ByteBuffer>>> response, long after, LongSupplier sinceHead) {
        this.asked = asked;
        this.response = response;
        this.headers = new TreeMap<>(response.headers().map());
        this.writer = new EntryWriter(asked.redaction().with(headers));
        this.tape = new Tape(length(), sinceHead);
        headers.keySet().removeIf(name -> !Upstream.isOfCall(name));
        this.head = writer.head(after, response.statusCode(), headers);
    }

    /** Records it when it is whole; a reply that breaks off is none. */
    CompletableFuture<?> recordTo(CassetteFile file) {
        return tape.whole().handle((whole, broken) -> {
            if (broken == null) file.append(entry(file.sidecar()));
            return null;
        });
    }

    /** Lets it come: what the client is to be told of it, as it comes. */
    Plan start() {
        response.body().subscribe(tape);
        Plan plan = new Plan().with(it -> {
            it.status = response.statusCode();
            it.body = tape;
        });
        for (String name : headers.keySet()) {
            for (String value : headers.get(name)) plan = plan.withHeader(name, value);
        }
        return plan;
    }

    private JsonObject entry(Sidecar sidecar) {
        JsonObject reply = Json.joined(head, body());
        asked.writer().writeFilesTo(sidecar);
        writer.writeFilesTo(sidecar);
        return Json.object("request", asked.json(), "reply", reply);
    }

    private JsonObject body() {
        RecordedType type = RecordedType.of(response.headers().firstValue("content-type").orElse(null));
        if (type.isStream()) return writer.events(RecordedEvents.of(tape.content(), tape.marks()));
        return writer.body(type, tape.content());
    }

    private Long length() {
        return response.headers().firstValue("content-length").map(Long::valueOf).orElse(null);
    }
}
