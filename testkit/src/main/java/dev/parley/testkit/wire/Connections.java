package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Counts the sockets that clients have opened, exactly, and knows what is to befall the next of them. */
public final class Connections {
    private final Watched watched = new Watched();
    private final Set<ClientSocket> sockets = new HashSet<>();
    private final Queue<Cut> fates = new ConcurrentLinkedQueue<>();
    private int accepted;

    /** Connections accepted since the start. */
    public int accepted() {
        return watched.read(() -> accepted);
    }

    public int open() {
        return watched.read(sockets::size);
    }

    public boolean awaitNone(Duration timeout) {
        return watched.await(timeout, sockets::isEmpty);
    }

    public void script(Cut fate) {
        fates.add(fate);
    }

    void opened(ClientSocket socket) {
        watched.change(() -> {
            sockets.add(socket);
            accepted++;
        });
    }

    void ended(ClientSocket socket) {
        watched.change(() -> sockets.remove(socket));
    }

    void endAll() {
        watched.read(() -> List.copyOf(sockets)).forEach(ClientSocket::end);
    }

    @Nullable Cut nextFate() {
        return fates.poll();
    }
}
