package dev.parley.testkit.wire

import dev.parley.testkit.Cut
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelOption
import io.netty.channel.socket.SocketChannel

/** Ends the connection as [how] says, below TLS: the client is told nothing but what TCP tells. */
internal fun ChannelHandlerContext.cut(how: Cut) {
    if (how == Cut.STALL) return
    if (how == Cut.RESET) channel().config().setOption(ChannelOption.SO_LINGER, 0)
    pipeline().firstContext().close()
}

/** Ends our side of the connection and leaves the client time to finish its own, so that it can read our reply. */
internal fun ChannelHandlerContext.finishSending() {
    (channel() as SocketChannel).shutdownOutput()
}
