package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Serves every connection on one thread, so that neither the areas' state nor the order of ids needs a lock. That thread
 * is the only one, and it has ended when {@link #close} returns.
 */
public final class Server implements AutoCloseable {
    private static final int BACKLOG = 4096;
    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(256 * 1024, 1024 * 1024);
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_HEADERS = 1024 * 1024;
    private static final int SHUTDOWN_SECONDS = 5;

    private final @Nullable Tls tls;
    private final Connections connections;
    private final Exchange exchange;
    private final OnlyThread thread = new OnlyThread();
    private final SingleThreadIoEventLoop loop = new SingleThreadIoEventLoop(null, thread, NioIoHandler.newFactory());
    private final Channel listener;

    public Server(InetSocketAddress address, @Nullable Tls tls, Connections connections, Exchange exchange) {
        this.tls = tls;
        this.connections = connections;
        this.exchange = exchange;
        this.listener = bind(address);
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    @Override
    public void close() {
        if (loop.isShuttingDown()) return;
        listener.close().awaitUninterruptibly();
        loop.submit(connections::closeAll).awaitUninterruptibly();
        stop();
    }

    private Channel bind(InetSocketAddress address) {
        ChannelFuture bound = new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
            .childHandler(new Welcome())
            .bind(address)
            .awaitUninterruptibly();
        if (bound.isSuccess()) return bound.channel();
        stop();
        throw new UncheckedIOException(
            "cannot listen on port " + address.getPort() + " of " + address.getHostString() + ": " + bound.cause().getMessage(),
            bound.cause() instanceof IOException failure ? failure : new IOException(bound.cause()));
    }

    private void stop() {
        loop.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        thread.awaitEnd();
    }

    private final class Welcome extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            connections.opened(channel);
            Cut fate = connections.nextFate();
            if (fate == null) serve(channel);
            else channel.pipeline().addLast(new DoomedConnection(fate));
        }

        private void serve(SocketChannel channel) {
            if (tls != null) channel.pipeline().addLast(tls.context().newHandler(channel.alloc()));
            channel.pipeline()
                .addLast(new HttpRequestDecoder(MAX_LINE, MAX_HEADERS, Body.BLOCK_SIZE))
                .addLast(new Connection(exchange));
        }
    }
}
