package dev.parley.testkit.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells a URL, by signed webhooks, how the jobs end that are watched, and whatever else it is told to tell. */
public final class Webhooks implements AutoCloseable {
    private static final Set<String> ENDINGS = Set.of("completed", "succeeded", "failed", "incomplete", "cancelled", "expired");

    private record Watched(String kind, String id, Supplier<String> status) {}

    private final InstantSource clock;
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Watched> watched = new ArrayList<>();
    private volatile @Nullable Delivery delivery;

    public Webhooks(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether webhooks went nowhere until now. */
    public boolean begin(URI url, String secret) {
        Delivery before = delivery;
        delivery = new Delivery(url, new Signature(secret));
        if (before != null) before.close();
        return before == null;
    }

    /** Watches a job of a kind, such as {@code batch}, if anybody is to be told. On the fake's thread only, as {@link #look}. */
    public void watch(String kind, String id, Supplier<String> status) {
        if (delivery != null) watched.add(new Watched(kind, id, status));
    }

    /** Tells of the jobs that have ended since the last look. */
    public void look() {
        for (Watched job : List.copyOf(watched)) {
            String status = job.status.get();
            if (!ENDINGS.contains(status)) continue;
            watched.remove(job);
            send(job.kind + "." + status, Json.object("id", job.id));
        }
    }

    /** Sends an event; its id is the same whenever a test is run. */
    public void send(String type, JsonObject data) {
        Delivery to = delivery;
        if (to == null) throw new IllegalStateException("nobody is to be told: call sendWebhooksTo first");
        String number = "fake" + sent.incrementAndGet();
        long now = clock.instant().getEpochSecond();
        JsonObject event = Json.object(
            "id", "evt_" + number,
            "object", "event",
            "created_at", now,
            "type", type,
            "data", data);
        to.deliver("wh_" + number, now, event.toString().getBytes(UTF_8));
    }

    @Override
    public void close() {
        Delivery last = delivery;
        if (last != null) last.close();
    }
}
