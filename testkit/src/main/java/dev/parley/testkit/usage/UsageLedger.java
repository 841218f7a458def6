package dev.parley.testkit.usage;

import dev.parley.testkit.service.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many requests of each kind have come in each second, and how many bytes of them. */
public final class UsageLedger {
    /** What was used so far in a stretch of time. */
    record Use(long requests, long bytes) {
        static final Use NONE = new Use(0, 0);

        Use plus(Use more) {
            return new Use(requests + more.requests, bytes + more.bytes);
        }
    }

    private final InstantSource clock;
    private final Map<UsageKind, NavigableMap<Long, Use>> used = new EnumMap<>(UsageKind.class);

    public UsageLedger(InstantSource clock) {
        this.clock = clock;
    }

    public void note(Request request) {
        if (!request.method().equals("POST")) return;
        UsageKind kind = UsageKind.of(request.path());
        if (kind == null) return;
        used.computeIfAbsent(kind, none -> new TreeMap<>())
            .merge(clock.instant().getEpochSecond(), new Use(1, request.content().size()), Use::plus);
    }

    Instant now() {
        return clock.instant();
    }

    /** What was used from a second on until before another. */
    Use between(UsageKind kind, long start, long end) {
        NavigableMap<Long, Use> seconds = used.getOrDefault(kind, new TreeMap<>());
        return seconds.subMap(start, true, end, false).values().stream().reduce(Use.NONE, Use::plus);
    }
}
