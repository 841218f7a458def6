package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import io.netty.channel.Channel;
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
    private final Set<Channel> channels = new HashSet<>();
    private final Queue<Cut> fates = new ConcurrentLinkedQueue<>();
    private int accepted;

    /** Connections accepted since the start. */
    public int accepted() {
        return watched.read(() -> accepted);
    }

    public int open() {
        return watched.read(channels::size);
    }

    public boolean awaitNone(Duration timeout) {
        return watched.await(timeout, channels::isEmpty);
    }

    public void script(Cut fate) {
        fates.add(fate);
    }

    void opened(Channel channel) {
        watched.change(() -> {
            channels.add(channel);
            accepted++;
        });
        channel.closeFuture().addListener(closed -> watched.change(() -> channels.remove(channel)));
    }

    void closeAll() {
        watched.read(() -> List.copyOf(channels)).forEach(Channel::close);
    }

    @Nullable Cut nextFate() {
        return fates.poll();
    }
}
