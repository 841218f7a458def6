package dev.parley.okhttp

import java.io.BufferedInputStream
import java.io.InputStream
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread

/** A service that keeps connections open, and leaves them all when it is told to. */
internal class LeavingServer(private val answer: String) : AutoCloseable {
    private val listener = ServerSocket(0, 500, InetAddress.getLoopbackAddress())
    private val open = ConcurrentHashMap.newKeySet<Socket>()
    val baseUrl = "http://127.0.0.1:${listener.localPort}/v1"
    val requests = AtomicInteger()
    val connections = AtomicInteger()

    /** How many of the next requests have their connection closed instead of an answer. */
    val unanswered = AtomicInteger()

    /** Nothing is answered before it is open. */
    @Volatile
    var gate = CountDownLatch(0)

    init {
        thread(isDaemon = true) {
            while (!listener.isClosed) runCatching { accept(listener.accept()) }
        }
    }

    private fun accept(socket: Socket) {
        connections.incrementAndGet()
        open += socket
        thread(isDaemon = true) {
            runCatching {
                val input = BufferedInputStream(socket.getInputStream())
                while (takeRequest(input) && !socket.isClosed) {
                    requests.incrementAndGet()
                    gate.countDown()
                    gate.await()
                    if (unanswered.getAndUpdate { maxOf(it - 1, 0) } > 0) break
                    socket.getOutputStream().write(answer.encodeToByteArray())
                }
            }
            open -= socket
            socket.close()
        }
    }

    private fun takeRequest(input: InputStream): Boolean {
        val head = generateSequence { line(input)?.ifEmpty { null } }.toList()
        val length = head.firstNotNullOfOrNull { LENGTH.matchEntire(it) }?.groupValues?.get(1)?.toLong() ?: 0
        input.skipNBytes(length)
        return head.isNotEmpty()
    }

    private fun line(input: InputStream): String? {
        val line = StringBuilder()
        while (true) {
            when (val byte = input.read()) {
                -1 -> return null
                '\n'.code -> return line.toString().trimEnd()
                else -> line.append(byte.toChar())
            }
        }
    }

    /** Closes every connection. */
    fun leave() = open.forEach(Socket::close)

    override fun close() {
        listener.close()
        leave()
    }

    companion object {
        private val LENGTH = Regex("content-length: *(\\d+)", RegexOption.IGNORE_CASE)

        fun json(body: String) =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n$body"

        fun events(body: String) =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n" +
                "${body.length.toString(16)}\r\n$body\r\n0\r\n\r\n"
    }
}
