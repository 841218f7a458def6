package dev.parley.bridge.records

import dev.parley.bridge.store.Store
import java.security.SecureRandom
import java.time.Instant
import java.time.InstantSource
import java.time.temporal.ChronoUnit
import java.util.concurrent.atomic.AtomicLong

/** What the bridge keeps, and what is new in it: ids, times and places. */
internal class Records(private val store: Store, private val clock: InstantSource) {
    private val last = AtomicLong()

    /** The [kind] of records that lie in a folder. */
    fun folder(name: String, kind: String): Folder = Folder(store, name, kind, ::nextPosition)

    /** The seconds since the epoch. */
    fun now(): Long = clock.instant().epochSecond

    /** An id that nobody guesses. */
    fun newId(prefix: String): String =
        (1..ID_LENGTH).map { LETTERS[RANDOM.nextInt(LETTERS.length)] }.joinToString("", prefix)

    /** In the order of time, and never twice. */
    private fun nextPosition(): Long {
        val now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant())
        return last.updateAndGet { maxOf(it + 1, now) }
    }

    private companion object {
        private const val ID_LENGTH = 24
        private const val LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        private val RANDOM = SecureRandom()
    }
}
