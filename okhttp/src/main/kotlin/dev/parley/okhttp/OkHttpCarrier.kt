package dev.parley.okhttp

import dev.parley.HttpProxy
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.CarrierSocket
import dev.parley.http.carrier.EngineFailures
import dev.parley.http.carrier.Reply
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.suspendCancellableCoroutine
import okhttp3.Call
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import java.io.EOFException
import java.net.SocketException
import java.util.concurrent.ExecutorService
import kotlin.coroutines.resumeWithException

/**
 * Calls OkHttp on a thread that may wait; the same thread goes on to read the body, so that a small one is there when the
 * caller looks.
 */
internal class OkHttpCarrier(
    private val client: OkHttpClient,
    private val threads: ExecutorService,
    private val owned: Boolean,
    private val proxy: HttpProxy?,
) : Carrier {
    private val sockets by lazy { OkHttpClients.forSockets(client, threads) }

    override val name: String get() = "OkHttp"

    override suspend fun <T> exchange(request: CarrierRequest, read: suspend (Reply) -> T): T {
        val reply = reply(request)
        try {
            return read(reply)
        } finally {
            reply.cancel()
            leave()
        }
    }

    override suspend fun connect(request: CarrierRequest, refused: suspend (Reply) -> Nothing): CarrierSocket {
        val socket = OkHttpSocket()
        var isOpen = false
        try {
            handshake(socket, request)?.let { refused(it) }
            isOpen = true
            return socket
        } finally {
            if (!isOpen) socket.cancel()
        }
    }

    override fun close() {
        threads.shutdown()
        forgetConnections()
    }

    /** The reply of a service that opens no socket. */
    private suspend fun handshake(socket: OkHttpSocket, request: CarrierRequest): Reply? = try {
        socket.open(sockets, okHttpRequest(request, Passage(request.repeatable)))
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        currentCoroutineContext().ensureActive()
        throw EngineFailures.map(e, proxy)
    }

    /** Connections that the server may have left say nothing about the service: another is tried, at once. */
    private suspend fun reply(request: CarrierRequest): OkHttpReply {
        var tries = 1
        while (true) {
            val passage = Passage(request.repeatable)
            try {
                return send(request, passage)
            } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
                currentCoroutineContext().ensureActive()
                request.content?.failure?.let { throw it }
                if (tries++ == MOST_TRIES || !mayGoElsewhere(e, passage)) {
                    throw EngineFailures.map(e, proxy, sent = passage.connected && !isRefused(e))
                }
                client.connectionPool.evictAll()
            }
        }
    }

    private suspend fun send(request: CarrierRequest, passage: Passage): OkHttpReply {
        val call = client.newCall(okHttpRequest(request, passage))
        return suspendCancellableCoroutine { caller ->
            caller.invokeOnCancellation { call.cancel() }
            threads.execute {
                execute(call, caller)
                leave()
            }
        }
    }

    private fun execute(call: Call, caller: CancellableContinuation<OkHttpReply>) {
        // An error, such as a class that is missing, would otherwise leave the caller waiting.
        val response = try {
            call.execute()
        } catch (@Suppress("TooGenericExceptionCaught") e: Throwable) {
            return caller.resumeWithException(e)
        }
        val body = ReadAhead(call, response, threads)
        caller.resume(OkHttpReply(response, body)) { _, unwanted, _ -> unwanted.cancel() }
        body.run()
    }

    private fun okHttpRequest(request: CarrierRequest, passage: Passage): Request {
        val body = request.content?.let(::ContentBody)
            ?: ByteArray(0).toRequestBody().takeIf { request.method in WITH_BODY }
        val builder = Request.Builder().url(request.url).method(request.method, body).tag(Passage::class.java, passage)
        request.headers.forEach { (name, value) -> builder.header(name, value) }
        return builder.build()
    }

    private fun mayGoElsewhere(failure: Exception, passage: Passage): Boolean =
        isRefused(failure) || failure is StaleConnectionException ||
            (passage.mayBeStale && passage.repeatable && isWithoutAnswer(failure))

    /** Whether the connection ended before a byte of the answer, as Okio tells it, and OkHttp of HTTP/2. */
    private fun isWithoutAnswer(failure: Exception): Boolean =
        generateSequence<Throwable>(failure) { it.cause }.take(MAX_CAUSES).any {
            it is SocketException || it.message in LEFT || (it is EOFException && NOTHING_CAME in it.message.orEmpty())
        }

    /** Whether HTTP/2 says that the request was not even looked at. OkHttp's types for that are not for others to know. */
    private fun isRefused(failure: Exception): Boolean =
        failure.message == REFUSED || failure.javaClass.simpleName == GOING_AWAY

    /** Who ends after the client has been closed leaves no connection behind. */
    private fun leave() {
        if (threads.isShutdown) forgetConnections()
    }

    private fun forgetConnections() {
        if (owned) client.connectionPool.evictAll()
    }

    private companion object {
        private const val MOST_TRIES = 4

        /** What OkHttp does not send without a body, be it empty. */
        private val WITH_BODY = setOf("POST", "PUT", "PATCH")
        private const val MAX_CAUSES = 8
        private const val NOTHING_CAME = "limit=0 "

        /** What HTTP/2 says of a connection that ends while a request is on its way. */
        private val LEFT = setOf("stream was reset: CANCEL", "stream closed", "closed")
        private const val REFUSED = "stream was reset: REFUSED_STREAM"
        private const val GOING_AWAY = "ConnectionShutdownException"
    }
}
