package dev.parley.wire

import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.CountDownLatch
import kotlin.concurrent.thread

/** A service that answers one request in two bursts. The second, which the end of the connection follows, waits for [goOn]. */
class TwoBursts(private val first: String, private val last: String) : AutoCloseable {
    private val listener = ServerSocket(0, 5, InetAddress.getLoopbackAddress())
    private val mayGoOn = CountDownLatch(1)
    val baseUrl = "http://127.0.0.1:${listener.localPort}/v1"

    init {
        thread(isDaemon = true) { runCatching { listener.accept().use(::answer) } }
    }

    fun goOn() = mayGoOn.countDown()

    private fun answer(socket: Socket) {
        val request = socket.getInputStream()
        request.read(ByteArray(BLOCK))
        socket.getOutputStream().write(first.encodeToByteArray())
        mayGoOn.await()
        socket.getOutputStream().write(last.encodeToByteArray())
        socket.shutdownOutput()
        do {
            val count = request.read(ByteArray(BLOCK))
        } while (count >= 0)
    }

    override fun close() {
        listener.close()
        goOn()
    }

    private companion object {
        private const val BLOCK = 8 * 1024
    }
}
