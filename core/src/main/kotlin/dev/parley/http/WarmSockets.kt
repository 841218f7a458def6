package dev.parley.http

import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

/** The WebSockets of a client on which no answer is coming: the next message goes over one of them. */
internal class WarmSockets(private val clock: CallClock) {
    private val idle = ArrayDeque<Idle>()
    private val refused = HashSet<String>()
    private var isToLookAgain = false

    /** One that was opened with [settings]: best the one that made what is called [after], else the one used last. */
    @Synchronized
    fun take(settings: Any, after: String?): WarmSocket? {
        dropOld()
        val fitting = idle.filter { it.warm.settings == settings }
        val best = fitting.lastOrNull { it.warm.made == after } ?: fitting.lastOrNull() ?: return null
        idle.remove(best)
        return best.warm
    }

    /** Takes [warm] back. */
    @Synchronized
    fun leave(warm: WarmSocket) {
        idle.addLast(Idle(warm, clock.nanoTime()))
        lookAgain()
    }

    /** Notes that the service opens no sockets at [place]. */
    @Synchronized
    fun refuse(place: String) {
        refused.add(place)
    }

    @Synchronized
    fun refuses(place: String): Boolean = place in refused

    /** Ends those that have been idle, or open, for long. */
    private fun dropOld() {
        val now = clock.nanoTime()
        val old = idle.filter { now - it.since > LONGEST_IDLE || it.warm.socket.isOver(now) }
        idle.removeAll(old)
        old.forEach { it.warm.socket.cancel() }
    }

    private fun Socket.isOver(now: Long) = !isOpen || now - openedAt > LONGEST_OPEN

    private fun lookAgain() {
        if (isToLookAgain || idle.isEmpty()) return
        isToLookAgain = true
        CompletableFuture.delayedExecutor(LONGEST_IDLE, TimeUnit.NANOSECONDS).execute(::look)
    }

    @Synchronized
    private fun look() {
        isToLookAgain = false
        dropOld()
        lookAgain()
    }

    private class Idle(val warm: WarmSocket, val since: Long)

    private companion object {
        private val LONGEST_IDLE = Duration.ofMinutes(5).toNanos()

        /** The service ends connections after an hour, be there an answer on its way or not. */
        private val LONGEST_OPEN = Duration.ofMinutes(50).toNanos()
    }
}

/**
 * A socket for one message after the other.
 *
 * @property settings What it was opened with.
 */
internal class WarmSocket(val socket: Socket, val settings: Any) {
    /** What the last message over it made. */
    var made: String? = null
}
