package dev.parley.realtime

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.RequestOptions
import dev.parley.Timeouts
import dev.parley.http.ApiCall
import dev.parley.http.Socket
import dev.parley.http.Transport
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerializationStrategy

/**
 * The WebSocket under a connection: opened when it is first needed, and anew only when that is asked for. Events of the
 * type [S] go out, of the type [R] come in.
 */
internal class RealtimeLine<S, R>(
    private val transport: Transport,
    private val call: ApiCall,
    private val options: RequestOptions,
    private val sent: SerializationStrategy<S>,
    private val received: DeserializationStrategy<R>,
) {
    private val opening = Mutex()
    private var closed = false

    @Volatile
    private var socket: Socket? = null

    @Volatile
    private var greeted = false

    suspend fun send(event: S): Unit = open().send(transport.json.encode(sent, event))

    /** What the service sends until it closes the socket, which is a failure if it says so, or while [isBusy]. */
    fun events(isBusy: () -> Boolean): Flow<R> = flow {
        val open = open()
        open.messages(timeouts()).collect { message ->
            greeted = true
            emit(open.read(received, message))
        }
        if (!closed) open.requireGoodEnd(isBusy())
    }

    suspend fun reopen() {
        opening.withLock {
            check(!closed) { CLOSED }
            socket?.cancel()
            socket = null
            greeted = false
        }
        open()
    }

    suspend fun close() {
        val last = opening.withLock {
            closed = true
            socket
        }
        last?.close()
    }

    private suspend fun open(): Socket = opening.withLock {
        check(!closed) { CLOSED }
        socket ?: transport.socket(call, options).also { socket = it }
    }

    /** The service greets at once. Later it is silent for as long as nobody speaks, unless the caller sets a limit. */
    private fun timeouts(): Timeouts {
        val given = options.timeouts ?: Timeouts.DEFAULT
        val idle = given.idle ?: Timeouts.NO_LIMIT
        return given.copy(firstEvent = if (greeted) idle else given.firstEvent, idle = idle)
    }

    private fun Socket.requireGoodEnd(isBusy: Boolean) {
        val end = ending
        if (end == null || (end.code in GOOD && !isBusy)) return
        val what = if (isBusy) "in the middle of a response" else "with an error"
        throw ConnectionException("the service closed the WebSocket $what: $end", Delivery.PROCESSED)
    }

    private companion object {
        private const val CLOSED = "the connection is closed"

        /** Normal, going away, and without saying why. */
        private val GOOD = setOf(1000, 1001, 1005)
    }
}
