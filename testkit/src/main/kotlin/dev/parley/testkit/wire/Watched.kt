package dev.parley.testkit.wire

import java.time.Duration
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock

/** A lock whose waiters look again whenever something changed under it. */
internal class Watched {
    private val lock = ReentrantLock()
    private val changed = lock.newCondition()

    fun <T> read(block: () -> T): T = lock.withLock(block)

    fun <T> change(block: () -> T): T = lock.withLock { block().also { changed.signalAll() } }

    /** Waits until [condition] holds; false when [timeout] passed first. */
    fun await(timeout: Duration, condition: () -> Boolean): Boolean = lock.withLock {
        var left = timeout.toNanos()
        while (!condition() && left > 0) left = changed.awaitNanos(left)
        condition()
    }
}
