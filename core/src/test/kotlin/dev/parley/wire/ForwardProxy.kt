package dev.parley.wire

import java.io.InputStream
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.Base64
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.concurrent.thread

/**
 * An HTTP proxy before the port [target] of this machine: it opens tunnels, and passes on requests in absolute form, one a
 * connection.
 *
 * @param login Such as `mole:burrow`, what it wants to be told; nothing where `null`.
 * @param refusal The status that it has for everybody; 0 for no answer at all.
 */
class ForwardProxy(
    private val target: Int,
    private val login: String? = null,
    private val refusal: Int? = null,
) : AutoCloseable {
    private val listener = ServerSocket(0, 50, InetAddress.getLoopbackAddress())
    private val open = ConcurrentHashMap.newKeySet<Socket>()
    val port: Int = listener.localPort

    /** The first lines of all requests. */
    val heads = ConcurrentLinkedQueue<String>()

    init {
        thread(isDaemon = true) {
            while (!listener.isClosed) runCatching { accept(listener.accept()) }
        }
    }

    private fun accept(client: Socket) {
        open += client
        thread(isDaemon = true) {
            runCatching { client.use(::serve) }
            open -= client
        }
    }

    private fun serve(client: Socket) {
        val lines = generateSequence { line(client.getInputStream()).ifEmpty { null } }.toList()
        heads += lines.first()
        when {
            refusal == 0 -> client.getInputStream().read()

            refusal != null -> client.answer("HTTP/1.1 $refusal Refused\r\n$END")

            lines.none(
                ::isWelcome,
            ) -> client.answer("HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"x\"\r\n$END")

            else -> Socket("127.0.0.1", target).use { pass(lines, client, it) }
        }
    }

    private fun isWelcome(line: String): Boolean = login == null ||
        line.equals("Proxy-Authorization: Basic ${Base64.getEncoder().encodeToString(login.encodeToByteArray())}", true)

    private fun pass(lines: List<String>, client: Socket, service: Socket) {
        if (lines.first().startsWith("CONNECT ")) {
            client.answer("HTTP/1.1 200 Connection established\r\n\r\n")
            thread(isDaemon = true) {
                runCatching { client.getInputStream().copyTo(service.getOutputStream()) }
                service.close()
            }
        } else {
            val kept = lines.drop(1).filterNot { HOP.containsMatchIn(it) } + "Connection: close"
            val head = listOf(lines.first().replaceFirst(ORIGIN, "")) + kept
            service.answer(head.joinToString("\r\n", postfix = "\r\n\r\n"))
        }
        service.getInputStream().copyTo(client.getOutputStream())
    }

    /** Byte by byte: what follows the head is not for the proxy. */
    private fun line(input: InputStream): String =
        generateSequence { input.read().takeIf { it >= 0 && it != '\n'.code }?.toChar() }.joinToString("").trimEnd()

    private fun Socket.answer(text: String) = getOutputStream().write(text.encodeToByteArray())

    override fun close() {
        listener.close()
        open.forEach(Socket::close)
    }

    private companion object {
        val ORIGIN = Regex("http://[^/ ]+")
        val HOP = Regex("^(Proxy-Authorization|Proxy-Connection|Connection):", RegexOption.IGNORE_CASE)
        const val END = "Content-Length: 0\r\nConnection: close\r\n\r\n"
    }
}
