package dev.parley.testkit.wire

import io.netty.bootstrap.ServerBootstrap
import io.netty.channel.Channel
import io.netty.channel.ChannelInitializer
import io.netty.channel.ChannelOption
import io.netty.channel.SingleThreadIoEventLoop
import io.netty.channel.WriteBufferWaterMark
import io.netty.channel.nio.NioIoHandler
import io.netty.channel.socket.SocketChannel
import io.netty.channel.socket.nio.NioServerSocketChannel
import io.netty.handler.codec.http.HttpRequestDecoder
import io.netty.handler.ssl.SslContext
import java.net.InetSocketAddress
import java.util.concurrent.TimeUnit

/**
 * Listens on the loopback interface and serves every connection on one thread, so that neither the areas' state nor the
 * order of ids needs a lock. That thread is the only one, and it has ended when [close] returns.
 */
internal class Server(
    port: Int,
    private val tls: SslContext?,
    private val connections: Connections,
    private val exchange: Exchange,
) : AutoCloseable {
    private val thread = OnlyThread()
    private val loop = SingleThreadIoEventLoop(null, thread, NioIoHandler.newFactory())
    private val listener: Channel = bind(port)

    val port: Int = (listener.localAddress() as InetSocketAddress).port

    override fun close() {
        if (loop.isShuttingDown) return
        listener.close().awaitUninterruptibly()
        loop.submit(connections::closeAll).awaitUninterruptibly()
        stop()
    }

    private fun bind(port: Int): Channel {
        val bound = ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel::class.java)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WriteBufferWaterMark(LOW_WATER, HIGH_WATER))
            .childHandler(Welcome())
            .bind(InetSocketAddress(LOOPBACK, port))
            .awaitUninterruptibly()
        if (!bound.isSuccess) stop()
        return bound.syncUninterruptibly().channel()
    }

    private fun stop() {
        loop.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
        thread.awaitEnd()
    }

    private inner class Welcome : ChannelInitializer<SocketChannel>() {
        override fun initChannel(channel: SocketChannel) {
            connections.opened(channel)
            val fate = connections.nextFate()
            if (fate != null) channel.pipeline().addLast(DoomedConnection(fate)) else channel.serve()
        }

        private fun SocketChannel.serve() {
            tls?.let { pipeline().addLast(it.newHandler(alloc())) }
            pipeline().addLast(HttpRequestDecoder(MAX_LINE, MAX_HEADERS, BLOCK_SIZE), Connection(exchange))
        }
    }

    private companion object {
        const val LOOPBACK = "127.0.0.1"
        const val BACKLOG = 4096
        const val LOW_WATER = 256 * 1024
        const val HIGH_WATER = 1024 * 1024
        const val MAX_LINE = 64 * 1024
        const val MAX_HEADERS = 1024 * 1024
        const val SHUTDOWN_SECONDS = 5L
    }
}
