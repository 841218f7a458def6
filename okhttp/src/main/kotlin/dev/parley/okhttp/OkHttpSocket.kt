package dev.parley.okhttp

import dev.parley.http.carrier.CarrierSocket
import dev.parley.http.carrier.Reply
import dev.parley.http.carrier.SocketEnd
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.delay
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withTimeoutOrNull
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import okhttp3.WebSocket
import okhttp3.WebSocketListener
import okio.ByteString
import java.io.IOException
import kotlin.coroutines.resume

/** A WebSocket of OkHttp's: a thread of its own reads it, as fast as the messages are taken. */
internal class OkHttpSocket :
    WebSocketListener(),
    CarrierSocket {
    private val inbox = Inbox()

    /** The reply that refused the handshake, `null` when it was not refused, or the failure of it. */
    private val answered = CompletableDeferred<Result<Reply?>>()

    /** Both ends have taken leave, or one of them could not. */
    private val over = CompletableDeferred<Unit>()

    @Volatile
    private var socket: WebSocket? = null

    @Volatile
    private var farewell: SocketEnd? = null

    @Volatile
    override var headers: Map<String, List<String>> = emptyMap()
        private set

    override var end: SocketEnd? = null
        private set

    override val isOpen: Boolean get() = headers.isNotEmpty() && !inbox.isEnded

    /** Opens it with [client] by [request]; the reply when the service refuses. */
    suspend fun open(client: OkHttpClient, request: Request): Reply? {
        socket = client.newWebSocket(request, this)
        return answered.await().getOrThrow()
    }

    override suspend fun receive(): ByteArray? {
        while (true) {
            inbox.take()?.let { return it }
            if (inbox.isEnded) inbox.take()?.let { return it } ?: return null.also { end = farewell }
            suspendCancellableCoroutine { caller -> inbox.whenThereIsSome { caller.resume(Unit) } }
        }
    }

    /** OkHttp tells nobody when its queue is shorter again, and ends a socket whose queue is too long. */
    override suspend fun send(message: ByteArray) {
        val open = checkNotNull(socket)
        while (open.queueSize() > 0 && open.queueSize() + message.size > MUCH) delay(QUEUE_MILLIS)
        if (!open.send(message.decodeToString())) throw IOException("the WebSocket takes no more messages")
    }

    override suspend fun close(code: Int, reason: String) {
        socket?.close(code, reason)
        try {
            withTimeoutOrNull(MOMENT_MILLIS) { over.await() }
        } finally {
            cancel()
        }
    }

    override fun cancel() {
        inbox.end(IOException("the WebSocket was ended"))
        socket?.cancel()
    }

    override fun onOpen(webSocket: WebSocket, response: Response) {
        headers = response.headers.toMultimap()
        answered.complete(Result.success(null))
    }

    override fun onMessage(webSocket: WebSocket, text: String): Unit = inbox.put(text.encodeToByteArray())

    override fun onMessage(webSocket: WebSocket, bytes: ByteString): Unit = inbox.put(bytes.toByteArray())

    override fun onClosing(webSocket: WebSocket, code: Int, reason: String) {
        farewell = SocketEnd(code, reason)
        inbox.end(null)
        webSocket.close(NORMAL, null)
    }

    override fun onClosed(webSocket: WebSocket, code: Int, reason: String) {
        over.complete(Unit)
    }

    override fun onFailure(webSocket: WebSocket, t: Throwable, response: Response?) {
        val refusal = response?.takeIf { it.code != SWITCHING_PROTOCOLS }?.let(::RefusedHandshake)
        answered.complete(if (refusal == null) Result.failure(t) else Result.success(refusal))
        inbox.end(t as? IOException ?: IOException(t))
        over.complete(Unit)
    }

    private companion object {
        private const val MUCH = 1 shl 20
        private const val QUEUE_MILLIS = 2L
        private const val MOMENT_MILLIS = 2_000L
        private const val NORMAL = 1000
        private const val SWITCHING_PROTOCOLS = 101
    }
}
