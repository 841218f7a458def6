package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/** A connection that meets its fate with the first bytes of its client, before TLS or HTTP get to see them. */
final class DoomedConnection extends ChannelInboundHandlerAdapter {
    private final Cut fate;

    DoomedConnection(Cut fate) {
        this.fate = fate;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        Endings.cut(context, fate);
    }

    /** A client that went away is none of our business. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
