package dev.parley.http

import dev.parley.ApiException
import dev.parley.OpenAIConfig
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.Carriers
import dev.parley.json.JsonBytes
import kotlinx.coroutines.flow.FlowCollector
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean

/** Opens the WebSockets of a client, and sends messages over those that are free. */
internal class Sockets(
    private val config: OpenAIConfig,
    private val json: JsonBytes,
    private val carriers: Carriers,
    private val ticker: Ticker,
    private val log: CallLog,
) {
    private val live = LiveSockets()
    private val warm = WarmSockets(config.clock)

    /** Opens a socket by [attempt] and [carrier]. */
    suspend fun open(attempt: Attempt, carrier: Carrier): Socket {
        val kept = carriers.keep(carrier)
        var isOpen = false
        try {
            val socket = attempt.connect(carrier) { carried, answer ->
                Socket(carried, answer, json.reader(), attempt.settings, config, ticker) {
                    live.remove(it)
                    kept.close()
                }
            }
            isOpen = true
            return socket.also(live::add)
        } finally {
            if (!isOpen) kept.close()
        }
    }

    /**
     * Sends [message] of [turn] over a socket, as often as [repeatedly] says, and hands the events to [collector]; `false`
     * where the service or the engine opens none.
     */
    suspend fun <T> emit(
        turn: SocketTurn<T>,
        settings: CallSettings,
        message: ByteArray,
        collector: FlowCollector<T>,
        repeatedly: suspend (suspend (Attempt, Carrier) -> Unit) -> Unit,
    ): Boolean {
        val key = settings.socketKey(turn.call)
        val place = settings.url.toString() + turn.call.path
        if (message.size > LARGEST_MESSAGE || warm.refuses(place)) return false
        var isOpen = false
        val refusal = try {
            repeatedly { attempt, carrier ->
                attempt.watched {
                    val socket = warm.take(key, turn.after) ?: WarmSocket(open(attempt, carrier), key)
                    isOpen = true
                    emit(SocketStream(turn, socket.socket, attempt, settings), socket, message, collector)
                }
            }
            return true
        } catch (e: ApiException) {
            e.takeUnless { isOpen || e.status !in NO_SOCKETS } ?: throw e
        } catch (e: UnsupportedOperationException) {
            e.takeUnless { isOpen } ?: throw e
        }
        log.withoutSockets(turn.call, refusal)
        warm.refuse(place)
        return false
    }

    fun close(): Unit = live.close()

    private suspend fun <T> emit(
        stream: SocketStream<T>,
        socket: WarmSocket,
        message: ByteArray,
        collector: FlowCollector<T>,
    ) {
        try {
            stream.emitTo(collector, message)
        } finally {
            socket.made = stream.made
            if (stream.isOver) warm.leave(socket) else socket.socket.cancel()
        }
    }

    private companion object {
        /** OkHttp sends no message of more. */
        private const val LARGEST_MESSAGE = 16 shl 20

        /** What servers answer that know of no WebSocket where one is asked for. */
        private val NO_SOCKETS = (200..399) + listOf(400, 404, 405, 426, 501)
    }
}

/** The open WebSockets of one client, so that closing it ends them. */
private class LiveSockets {
    private val sockets = ConcurrentHashMap.newKeySet<Socket>()
    private val closed = AtomicBoolean()

    fun add(socket: Socket) {
        sockets.add(socket)
        if (closed.get()) socket.endWithClient()
    }

    fun remove(socket: Socket) {
        sockets.remove(socket)
    }

    fun close() {
        closed.set(true)
        sockets.forEach(Socket::endWithClient)
    }
}
