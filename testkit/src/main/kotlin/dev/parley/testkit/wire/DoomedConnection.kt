package dev.parley.testkit.wire

import dev.parley.testkit.Cut
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelInboundHandlerAdapter
import io.netty.util.ReferenceCountUtil

/** A connection that meets its [fate] with the first bytes of its client, before TLS or HTTP get to see them. */
internal class DoomedConnection(private val fate: Cut) : ChannelInboundHandlerAdapter() {
    override fun channelRead(context: ChannelHandlerContext, message: Any) {
        ReferenceCountUtil.release(message)
        context.cut(fate)
    }

    /** A client that went away is none of our business. */
    override fun exceptionCaught(context: ChannelHandlerContext, cause: Throwable) {
        context.close()
    }
}
