package dev.parley.http

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Job
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.job
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean

/** The calls in flight of one client, so that closing it ends them. */
internal class LiveCalls(private val jobs: MutableSet<Job> = ConcurrentHashMap.newKeySet()) {
    private val closed = AtomicBoolean()

    /** How many there are. */
    val size: Int get() = jobs.size

    /**
     * Runs [call], unless or until the client is closed.
     *
     * @throws IllegalStateException when it is.
     */
    suspend fun <T> track(call: suspend () -> T): T = try {
        coroutineScope {
            val job = coroutineContext.job
            jobs.add(job)
            try {
                if (closed.get()) throw ClientClosed()
                call()
            } finally {
                jobs.remove(job)
            }
        }
    } catch (e: ClientClosed) {
        throw IllegalStateException(e.message, e)
    }

    /** Ends every call in flight; `false` when that was done before. */
    fun close(): Boolean {
        if (!closed.compareAndSet(false, true)) return false
        jobs.forEach { it.cancel(ClientClosed()) }
        return true
    }

    private class ClientClosed : CancellationException("the client is closed")
}
