package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;

/** The ways a connection ends. */
final class Endings {
    private Endings() {}

    /** Ends the connection below TLS: the client is told nothing but what TCP tells. */
    static void cut(ChannelHandlerContext context, Cut how) {
        if (how == Cut.STALL) return;
        if (how == Cut.RESET) context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.pipeline().firstContext().close();
    }

    /** Ends our side of the connection and leaves the client time to finish its own, so that it can read our reply. */
    static void finishSending(ChannelHandlerContext context) {
        ((SocketChannel) context.channel()).shutdownOutput();
    }
}
