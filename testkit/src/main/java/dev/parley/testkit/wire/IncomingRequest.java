package dev.parley.testkit.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request while it arrives. */
public final class IncomingRequest {
    private final RequestHead head;
    private final ContentCollector collector = new ContentCollector();
    private @Nullable Plan scripted;
    private boolean answered;

    IncomingRequest(RequestHead head) {
        this.head = head;
    }

    public String method() {
        return head.method();
    }

    /** Still percent-encoded, and without the query. */
    public String path() {
        int query = head.uri().indexOf('?');
        return query < 0 ? head.uri() : head.uri().substring(0, query);
    }

    /** Still percent-encoded; null when there is none. */
    public @Nullable String query() {
        int query = head.uri().indexOf('?');
        return query < 0 || query == head.uri().length() - 1 ? null : head.uri().substring(query + 1);
    }

    /** The values of each header, under its name in lower case. */
    public Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : head.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, key -> new ArrayList<>()).add(header.value());
        }
        return headers;
    }

    /** The body, as far as it has arrived. */
    public Content content() {
        return collector.content();
    }

    /** Bytes of the body that have arrived. */
    public long received() {
        return collector.size();
    }

    /** The reply that was laid out for it when its head came; null when none was. */
    public @Nullable Plan scripted() {
        return scripted;
    }

    void script(@Nullable Plan plan) {
        scripted = plan;
    }

    void add(ByteBuffer piece) {
        collector.add(piece);
    }

    /** Whether the reply is under way; what still arrives is thrown away. */
    boolean isAnswered() {
        return answered;
    }

    void markAnswered() {
        answered = true;
    }

    /** Whether the scripted reply asks not to wait for the whole body, and its moment has come. */
    boolean isDueEarly() {
        return scripted != null && scripted.afterReceiving != null && received() >= scripted.afterReceiving;
    }

    boolean keepsAlive() {
        return head.keepsAlive();
    }
}
