package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutPhase
import kotlinx.coroutines.flow.FlowCollector

/** The events that answer one message, from their socket to a collector. */
internal class SocketStream<T>(
    private val turn: SocketTurn<T>,
    private val socket: Socket,
    private val attempt: Attempt,
    private val settings: CallSettings,
) {
    private val watchdog = attempt.watchdog
    private var received = 0L

    /** Whether nothing more is to come, so that the socket is free for another message. */
    var isOver = false
        private set

    /** What the turn made, by its id. */
    var made: String? = null
        private set

    /** Sends [message], and hands every event to [collector]. */
    suspend fun emitTo(collector: FlowCollector<T>, message: ByteArray) {
        socket.send(message)
        watchdog.expect(TimeoutPhase.FIRST_EVENT)
        while (!isOver) {
            val event = next() ?: return
            watchdog.rest()
            if (received++ == 0L) attempt.begin()
            turn.idOf(event)?.let { made = it }
            isOver = turn.shape.isLast(event)
            collector.emit(event)
            watchdog.expect(TimeoutPhase.IDLE)
        }
    }

    private suspend fun next(): T? {
        val message = unbroken { socket.receive() } ?: return null.also { ended() }
        val event = socket.read(turn.shape.reader(StreamShape.MESSAGE), message)
        if (socket.sawError || turn.isError(event)) socket.errorIn(message)?.let { throw failure(it) }
        return event
    }

    /** A connection has an hour; its end before an answer is no failure of the message. */
    private fun failure(error: ApiException): Exception {
        isOver = error.code != LIMIT
        return if (isOver || received > 0) error else ConnectionException(TOO_OLD, Delivery.NOT_SENT, error)
    }

    private fun ended() {
        val cause = ConnectionException("the service closed the WebSocket: ${socket.ending}", Delivery.UNKNOWN)
        if (received == 0L) throw cause
        if (!settings.acceptTruncatedStreams) throw StreamTruncatedException(received, socket.requestId, cause = cause)
    }

    private inline fun <R> unbroken(read: () -> R): R = try {
        read()
    } catch (e: ConnectionException) {
        throw if (received == 0L) e else StreamTruncatedException(received, socket.requestId, cause = e)
    }

    private companion object {
        private const val LIMIT = "websocket_connection_limit_reached"
        private const val TOO_OLD = "the service ended the WebSocket, which had been open for as long as it allows"
    }
}
