package dev.parley.testkit;

import dev.parley.testkit.wire.Watched;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest requests, oldest first, and how many there were in all. */
final class RequestLog {
    private final int capacity;
    private final Watched watched = new Watched();
    private final Deque<RecordedRequest> newest = new ArrayDeque<>();
    private int count;

    RequestLog(int capacity) {
        this.capacity = capacity;
    }

    int count() {
        return watched.read(() -> count);
    }

    List<RecordedRequest> all() {
        return watched.read(() -> List.copyOf(newest));
    }

    @Nullable RecordedRequest last() {
        return watched.read(newest::peekLast);
    }

    void add(RecordedRequest request) {
        watched.change(() -> {
            count++;
            newest.add(request);
            if (newest.size() > capacity) newest.remove();
        });
    }

    boolean await(int atLeast, Duration timeout) {
        return watched.await(timeout, () -> count >= atLeast);
    }
}
