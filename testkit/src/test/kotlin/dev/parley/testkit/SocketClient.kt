package dev.parley.testkit

import java.net.URI
import java.net.http.WebSocket
import java.net.http.WebSocketHandshakeException
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import java.util.concurrent.CompletionStage
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** The JDK's WebSocket, with what came over it. */
class SocketClient(fake: FakeOpenAI, path: String, key: String? = "sk-test") : WebSocket.Listener {
    private val texts = LinkedBlockingQueue<String>()
    private val text = StringBuilder()

    /** The code and the reason of the fake's goodbye, or how it failed to say it. */
    val end = CompletableFuture<String>()

    private val socket: WebSocket = Client.HTTP.newWebSocketBuilder()
        .apply { key?.let { header("Authorization", "Bearer $it") } }
        .buildAsync(URI(fake.baseUrl().replace("http", "ws") + path), this).join()

    fun send(text: String): SocketClient = apply { socket.sendText(text, true).join() }

    fun leave(): SocketClient = apply { socket.sendClose(1000, "done").join() }

    /** The next message. */
    fun next(): String = texts.poll(10, TimeUnit.SECONDS) ?: error("nothing came")

    /** The types of the messages up to the first of that [type]. */
    fun typesUntil(type: String): List<String> =
        generateSequence { json(next()).at("type") }.let { types -> types.takeWhileInclusive { it != type } }

    override fun onText(socket: WebSocket, data: CharSequence, last: Boolean): CompletionStage<*>? {
        text.append(data)
        if (last) texts += text.toString().also { text.clear() }
        socket.request(1)
        return null
    }

    override fun onClose(socket: WebSocket, code: Int, reason: String): CompletionStage<*>? {
        end.complete("$code $reason")
        return null
    }

    override fun onError(socket: WebSocket, failure: Throwable) {
        end.complete(failure.toString())
    }

    companion object {
        /** The status of the answer to a handshake that is refused. */
        fun refused(connect: () -> SocketClient): Int {
            val failure = runCatching(connect).exceptionOrNull() as? CompletionException
            return (failure?.cause as WebSocketHandshakeException).response.statusCode()
        }

        private fun Sequence<String>.takeWhileInclusive(goOn: (String) -> Boolean): List<String> {
            val taken = mutableListOf<String>()
            first {
                taken += it
                !goOn(it)
            }
            return taken
        }
    }
}
