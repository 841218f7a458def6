package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import java.util.concurrent.ConcurrentHashMap

/** The carriers of a client, opened by the first calls; [opened] is told of each. */
internal class Carriers(
    private val config: OpenAIConfig,
    private val opened: (carrier: Carrier, host: String) -> Unit,
) :
    AutoCloseable {
    private val byHost = ConcurrentHashMap<String, Carrier>()
    private val provider = config.engine.choose()

    @Volatile
    private var closed = false

    /** What carries a call to [host]. */
    fun forHost(host: String): Carrier {
        val key = if (provider.boundToHost) host else ""
        return byHost[key] ?: byHost.computeIfAbsent(key) { open(host) }.also { if (closed) close() }
    }

    /** Closes what was opened here; the caller's own engine stays open. */
    override fun close() {
        closed = true
        byHost.keys.forEach { byHost.remove(it)?.close() }
    }

    private fun open(host: String): Carrier {
        check(!closed) { "the client is closed" }
        return provider.open(config, host).also { opened(it, host) }
    }
}
