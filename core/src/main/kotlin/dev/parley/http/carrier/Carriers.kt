package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

/**
 * The carriers of a client, opened by the first calls; [opened] is told of each. Those for one host alone are closed when
 * nobody has called it for a time between [idle] and twice that.
 */
internal class Carriers(
    private val config: OpenAIConfig,
    private val idle: Duration = Duration.ofSeconds(30),
    private val opened: (carrier: Carrier, host: String) -> Unit,
) : AutoCloseable {
    private val provider = config.engine.choose().also { it.check(config) }

    /** In the order of their last use. */
    private val byHost = LinkedHashMap<String, Held>()
    private var closed = false
    private var isToLookAgain = false

    /** Whether it is a carrier of ours that finds the hosts' addresses. */
    val owned: Boolean get() = provider.owned

    /** Whether the threads that bytes come on may wait. */
    val patient: Boolean get() = provider.patient

    /** How many are open. */
    val size: Int get() = synchronized(byHost) { byHost.size }

    /** Lets [call] have what carries calls to [host]. */
    suspend fun <T> use(host: String, call: suspend (Carrier) -> T): T {
        val held = take(if (provider.boundToHost) host else "", host)
        try {
            return call(held.carrier)
        } finally {
            leave(held)
        }
    }

    /** Keeps [carrier], which is in use, for what goes on after the call: until the result is closed. */
    fun keep(carrier: Carrier): AutoCloseable {
        val held = synchronized(byHost) { byHost.values.firstOrNull { it.carrier === carrier }?.apply { calls++ } }
        return AutoCloseable { held?.let(::leave) }
    }

    /** Closes what was opened here; the caller's own engine stays open. */
    override fun close() {
        val all = synchronized(byHost) {
            closed = true
            byHost.values.toList().also { byHost.clear() }
        }
        all.forEach { it.carrier.close() }
    }

    private fun take(key: String, host: String): Held = synchronized(byHost) {
        check(!closed) { "the client is closed" }
        val held = byHost.remove(key) ?: Held(provider.open(config, host).also { opened(it, host) })
        byHost[key] = held
        held.calls++
        held
    }

    private fun leave(held: Held) {
        val surplus = synchronized(byHost) {
            held.calls--
            if (!provider.boundToHost) return
            held.since = System.nanoTime()
            lookAgain()
            takeUnwanted()
        }
        surplus.forEach { it.carrier.close() }
    }

    /** Images lie on any number of hosts: of those that nobody calls, only a few are kept, and not for long. */
    private fun takeUnwanted(): List<Held> {
        val now = System.nanoTime()
        val unused = byHost.filterValues { it.calls == 0 }
        val tooMany = unused.keys.take(maxOf(unused.size - MOST_IDLE, 0))
        val old = unused.filterValues { now - it.since >= idle.toNanos() }.keys
        return (old + tooMany).mapNotNull(byHost::remove)
    }

    private fun lookAgain() {
        if (isToLookAgain || byHost.isEmpty()) return
        isToLookAgain = true
        CompletableFuture.delayedExecutor(idle.toNanos(), TimeUnit.NANOSECONDS).execute(::look)
    }

    private fun look() {
        val old = synchronized(byHost) {
            isToLookAgain = false
            takeUnwanted().also { lookAgain() }
        }
        old.forEach { it.carrier.close() }
    }

    private class Held(val carrier: Carrier) {
        var calls = 0

        /** When the last call of it ended, in the system's nanoseconds. */
        var since = 0L
    }

    private companion object {
        private const val MOST_IDLE = 8
    }
}
