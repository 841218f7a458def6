package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Serves every connection on one thread, so that neither the areas' state nor the order of ids needs a lock. That thread
 * is the only one, and it has ended when {@link #close} returns.
 */
public final class Server implements AutoCloseable {
    private static final int BACKLOG = 4096;

    private final @Nullable Tls tls;
    private final Connections connections;
    private final Exchange exchange;
    private final ServerSocketChannel listener;
    private final int port;
    private final Loop loop;

    public Server(InetSocketAddress address, @Nullable Tls tls, Connections connections, Exchange exchange) {
        this.tls = tls;
        this.connections = connections;
        this.exchange = exchange;
        try {
            this.listener = listener(address);
            this.port = listener.socket().getLocalPort();
            this.loop = new Loop();
            loop.watch(listener, SelectionKey.OP_ACCEPT, this::accept);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                "cannot listen on port " + address.getPort() + " of " + address.getHostString() + ": " + failure.getMessage(),
                failure);
        }
        loop.start();
    }

    public int port() {
        return port;
    }

    /** Does something on the server's thread again and again, with such pauses. */
    public void repeat(Duration pause, Runnable task) {
        loop.execute(() -> {
            task.run();
            loop.schedule(pause, () -> repeat(pause, task));
        });
    }

    @Override
    public void close() {
        loop.stop(() -> {
            stopListening();
            connections.endAll();
        });
    }

    private void accept() {
        try {
            for (SocketChannel next = listener.accept(); next != null; next = listener.accept()) welcome(next);
        } catch (IOException gone) {
            // This one has left already; the others are not concerned.
        }
    }

    private void welcome(SocketChannel channel) throws IOException {
        ClientSocket socket = new ClientSocket(channel, loop, connections::ended);
        connections.opened(socket);
        Cut fate = connections.nextFate();
        if (fate == null) socket.serve(new Connection(socket, exchange), tls);
        else socket.serve(firstBytes -> socket.cut(fate), null);
    }

    private void stopListening() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ServerSocketChannel listener(InetSocketAddress address) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        try {
            return listener.bind(address, BACKLOG);
        } catch (IOException taken) {
            listener.close();
            throw taken;
        }
    }
}
