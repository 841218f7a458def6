package dev.parley.wire

import dev.parley.testkit.Cut
import java.io.IOException
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread
import kotlin.random.Random

/**
 * What a bad network does to the bytes that come back from the service.
 *
 * @property latency How much later each piece arrives.
 * @property jitter By how much more at most, at random.
 * @property bytesPerSecond How many get through.
 * @property slowClose How much later the end arrives.
 */
class Toxic(
    val latency: Duration = Duration.ZERO,
    val jitter: Duration = Duration.ZERO,
    val bytesPerSecond: Int? = null,
    val slowClose: Duration = Duration.ZERO,
) {
    private val random = Random(1)

    /** How long a piece of so many bytes takes. */
    fun millis(bytes: Int): Long = latency.toMillis() +
        (if (jitter.isZero) 0 else synchronized(random) { random.nextLong(jitter.toMillis()) }) +
        (bytesPerSecond?.let { bytes * 1000L / it } ?: 0)
}

/** Lies between clients and a service on this machine's port [target], which does what [toxic] says to the answers. */
class ToxicProxy(private val target: Int, private val toxic: Toxic) : AutoCloseable {
    private val listener = ServerSocket(0, 50, InetAddress.getLoopbackAddress())
    private val open = ConcurrentHashMap.newKeySet<Socket>()
    private val leaving = ConcurrentHashMap<Socket, Cut>()
    val port: Int = listener.localPort
    val baseUrl = "http://127.0.0.1:$port/v1"

    init {
        thread(isDaemon = true) {
            while (!listener.isClosed) runCatching { join(listener.accept()) }
        }
    }

    private fun join(client: Socket) {
        val service = Socket(InetAddress.getLoopbackAddress(), target)
        val both = listOf(client, service)
        open += client
        val ways = AtomicInteger(both.size)
        fun way(from: Socket, to: Socket, toxic: Toxic) = thread(isDaemon = true) {
            runCatching { pass(from, to, toxic) }.onFailure { both.forEach(Socket::close) }
            if (ways.decrementAndGet() > 0) return@thread
            both.forEach(Socket::close)
            open -= client
        }
        way(client, service, Toxic())
        way(service, client, toxic)
    }

    private fun pass(from: Socket, to: Socket, toxic: Toxic) {
        val piece = ByteArray(PIECE)
        while (true) {
            val count = from.getInputStream().read(piece)
            if (count < 0) break
            leaving.remove(from)?.let { how ->
                from.end(how)
                throw IOException("the service has left")
            }
            Thread.sleep(toxic.millis(count))
            to.getOutputStream().write(piece, 0, count)
        }
        Thread.sleep(toxic.slowClose.toMillis())
        to.shutdownOutput()
    }

    /** Ends the connections of all clients: what they say from now on is passed to nobody. */
    fun leave(how: Cut) {
        leaveAtNextWord(how)
        open.forEach { it.end(how) }
    }

    /** Ends them when their clients say something: as if the end had been under way. */
    fun leaveAtNextWord(how: Cut) = open.forEach { leaving[it] = how }

    private fun Socket.end(how: Cut) {
        if (how == Cut.RESET) runCatching { setSoLinger(true, 0) }
        close()
    }

    override fun close() {
        listener.close()
        open.forEach(Socket::close)
    }

    private companion object {
        const val PIECE = 4 * 1024
    }
}
