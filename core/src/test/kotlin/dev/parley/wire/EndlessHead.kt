package dev.parley.wire

import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.ConcurrentHashMap
import kotlin.concurrent.thread

/** A service whose heads never end. */
class EndlessHead : AutoCloseable {
    private val listener = ServerSocket(0, 5, InetAddress.getLoopbackAddress())
    val baseUrl = "http://127.0.0.1:${listener.localPort}/v1"

    private val open = ConcurrentHashMap.newKeySet<Socket>()

    /** How many are open. */
    val connections: Int get() = open.size

    init {
        thread(isDaemon = true) {
            while (!listener.isClosed) runCatching { accept(listener.accept()) }
        }
    }

    private fun accept(socket: Socket) {
        open += socket
        thread(isDaemon = true) {
            runCatching { socket.use(::speak) }
            open -= socket
        }
    }

    private fun speak(socket: Socket) {
        val output = socket.getOutputStream()
        output.write("HTTP/1.1 200 OK\r\n".encodeToByteArray())
        val lines = List(100) { "X-Header-$it: ${"x".repeat(40)}\r\n" }.joinToString("").encodeToByteArray()
        while (true) output.write(lines)
    }

    override fun close() {
        listener.close()
        open.forEach(Socket::close)
    }
}
