package dev.parley.bridge.spaces

import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** A caller whose key the service was asked about, which is not asked again for a while. */
internal class Caller {
    private val asking = Mutex()

    @Volatile
    private var admission: Admission? = null

    /** The caller's space, at [now], in seconds since the epoch; [ask] finds it where it is not known. */
    suspend fun space(now: Long, ask: suspend () -> String): String =
        current(now) ?: asking.withLock { current(now) ?: ask().also { admission = Admission(it, now + TRUST) } }

    private fun current(now: Long): String? = admission?.takeIf { now < it.until }?.space

    private class Admission(val space: String, val until: Long)

    private companion object {
        /** How many seconds a key is taken for good after the service has taken it. */
        private const val TRUST = 600
    }
}
