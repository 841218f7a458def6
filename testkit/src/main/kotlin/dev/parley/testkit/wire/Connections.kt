package dev.parley.testkit.wire

import dev.parley.testkit.Cut
import io.netty.channel.Channel
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue

/** Counts the sockets that clients have opened, exactly, and knows what is to befall the next of them. */
internal class Connections {
    private val watched = Watched()
    private val channels = mutableSetOf<Channel>()
    private val fates = ConcurrentLinkedQueue<Cut>()

    /** Connections accepted since the start. */
    var accepted: Int = 0
        get() = watched.read { field }
        private set

    val open: Int
        get() = watched.read { channels.size }

    fun opened(channel: Channel) {
        watched.change { channels.add(channel).also { accepted++ } }
        channel.closeFuture().addListener { watched.change { channels.remove(channel) } }
    }

    fun awaitNone(timeout: Duration): Boolean = watched.await(timeout) { channels.isEmpty() }

    fun closeAll() {
        watched.read { channels.toList() }.forEach { it.close() }
    }

    fun script(fate: Cut) {
        fates += fate
    }

    fun nextFate(): Cut? = fates.poll()
}
