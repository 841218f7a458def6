package dev.parley.http

import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean

/** The open WebSockets of one client, so that closing it ends them. */
internal class LiveSockets {
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
