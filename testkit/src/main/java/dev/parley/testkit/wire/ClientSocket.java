package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client's socket, which nobody waits for: what it does not take at once is kept, and goes out when it has room. All
 * that happens on it happens on the loop's thread; where something fails, the connection ends.
 */
final class ClientSocket {
    private static final int MUCH = 1024 * 1024;
    private static final int LITTLE = 256 * 1024;

    private final SocketChannel channel;
    private final Loop loop;
    private final Consumer<ClientSocket> onEnd;
    private final SelectionKey key;
    private final Deque<ByteBuffer> outbox = new ArrayDeque<>();
    private SocketEvents events = bytes -> {};
    private @Nullable TlsLayer tls;
    private @Nullable Task onSent;
    private long unsent;
    private boolean reads = true;

    ClientSocket(SocketChannel channel, Loop loop, Consumer<ClientSocket> onEnd) throws IOException {
        this.channel = channel;
        this.loop = loop;
        this.onEnd = onEnd;
        this.key = loop.watch(channel, SelectionKey.OP_READ, guarded(this::ready));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Says who serves it, and whether over TLS. */
    void serve(SocketEvents events, @Nullable Tls tls) {
        this.events = events;
        this.tls = tls == null ? null : new TlsLayer(tls.engine(), events::received, this::post);
    }

    /** Whether it should be given more to send. */
    boolean hasRoom() {
        return unsent < MUCH;
    }

    /** Takes bytes that {@link #flush} will send. */
    void send(ByteBuffer bytes) throws IOException {
        if (tls == null) post(bytes);
        else tls.send(bytes);
    }

    /** Sends as much as the socket takes now; the rest follows by itself. */
    void flush() throws IOException {
        if (!outbox.isEmpty()) unsent -= channel.write(outbox.toArray(ByteBuffer[]::new));
        while (!outbox.isEmpty() && !outbox.peek().hasRemaining()) outbox.remove();
        listen();
        Task task = onSent;
        if (task == null || !outbox.isEmpty()) return;
        onSent = null;
        task.run();
    }

    /** Flushes, and does something once all is sent. */
    void flush(Task onSent) throws IOException {
        this.onSent = onSent;
        flush();
    }

    /** From now on nobody takes what the client sends. */
    void stopReading() {
        reads = false;
        listen();
    }

    /** Ends our side alone: the client can finish its own, and read our reply. */
    void finishSending() throws IOException {
        channel.shutdownOutput();
    }

    /** Ends the connection as its protocols want it. */
    void close() throws IOException {
        if (tls != null) tls.close();
        flush(this::end);
    }

    /** Ends the connection below TLS: the client is told nothing but what TCP tells. */
    void cut(Cut how) throws IOException {
        if (how == Cut.STALL) return;
        if (how == Cut.RESET) channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        end();
    }

    /** Ends the connection, and with it what was still to be sent. */
    void end() {
        try {
            channel.close();
        } catch (IOException broken) {
            // It is closed all the same.
        }
        onEnd.accept(this);
        events.closed();
    }

    /** Does something after what is to be done now, if the connection is still there. From any thread. */
    void later(Task task) {
        loop.execute(guarded(task));
    }

    /** Does something after a while, if the connection is still there. */
    void after(Duration delay, Task task) {
        loop.schedule(delay, guarded(task));
    }

    private void ready() throws IOException {
        if (key.isWritable()) send();
        if (key.isValid() && key.isReadable()) receive();
    }

    private void send() throws IOException {
        flush();
        if (unsent < LITTLE && channel.isOpen()) events.hasRoom();
    }

    private void receive() throws IOException {
        ByteBuffer inbox = loop.inbox.clear();
        if (channel.read(inbox) < 0) end();
        else if (tls == null) events.received(inbox.flip());
        else receive(tls, inbox.flip());
    }

    private void receive(TlsLayer tls, ByteBuffer bytes) throws IOException {
        try {
            tls.received(bytes);
        } finally {
            if (channel.isOpen()) flush();
        }
    }

    private void post(ByteBuffer bytes) {
        unsent += bytes.remaining();
        outbox.add(bytes);
    }

    private void listen() {
        int interest = (reads ? SelectionKey.OP_READ : 0) | (outbox.isEmpty() ? 0 : SelectionKey.OP_WRITE);
        if (key.isValid()) key.interestOps(interest);
    }

    private Runnable guarded(Task task) {
        return () -> {
            try {
                if (channel.isOpen()) task.run();
            } catch (IOException | RuntimeException | Error failure) {
                later(this::end);
            }
        };
    }

    /** Something that is done with a socket. */
    interface Task {
        void run() throws IOException;
    }
}
