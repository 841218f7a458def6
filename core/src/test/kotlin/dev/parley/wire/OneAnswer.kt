package dev.parley.wire

import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.concurrent.thread

/** Has the same [answer] for the first words of everybody. */
class OneAnswer(private val listener: ServerSocket, private val answer: ByteArray) : AutoCloseable {
    val port: Int = listener.localPort

    /** All that was said, by connection. */
    val heard = ConcurrentLinkedQueue<String>()

    init {
        thread(isDaemon = true) {
            while (!listener.isClosed) runCatching { listener.accept().use(::serve) }
        }
    }

    private fun serve(client: Socket) {
        val words = ByteArray(8 * 1024)
        val count = client.getInputStream().read(words)
        client.getOutputStream().write(answer)
        heard += String(words, 0, count, Charsets.ISO_8859_1)
        heard += String(client.getInputStream().readAllBytes(), Charsets.ISO_8859_1)
    }

    override fun close() = listener.close()
}
