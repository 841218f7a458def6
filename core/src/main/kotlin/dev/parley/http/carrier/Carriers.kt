package dev.parley.http.carrier

import dev.parley.OpenAIConfig

/** The carriers of a client, opened by the first calls; [opened] is told of each. */
internal class Carriers(
    private val config: OpenAIConfig,
    private val opened: (carrier: Carrier, host: String) -> Unit,
) : AutoCloseable {
    private val provider = config.engine.choose().also { it.check(config) }

    /** In the order of their last use. */
    private val byHost = LinkedHashMap<String, Held>()
    private var closed = false

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

    /** Images lie on any number of hosts: of those that nobody calls, only a few are kept. */
    private fun leave(held: Held) {
        val surplus = synchronized(byHost) {
            held.calls--
            if (byHost.size <= MOST_IDLE) return
            val idle = byHost.filterValues { it.calls == 0 }
            idle.keys.take(maxOf(idle.size - MOST_IDLE, 0)).mapNotNull(byHost::remove)
        }
        surplus.forEach { it.carrier.close() }
    }

    private class Held(val carrier: Carrier) {
        var calls = 0
    }

    private companion object {
        private const val MOST_IDLE = 8
    }
}
