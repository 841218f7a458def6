package dev.parley.http

import dev.parley.AccessToken
import dev.parley.AccessTokenException
import dev.parley.AccessTokenSource
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import java.time.Duration
import java.util.Objects

/** The tokens of a [source], each for as long as it is valid. Calls that need a new one wait for it together. */
internal class AccessTokens(private val source: AccessTokenSource, private val clock: CallClock) {
    private val asking = Mutex()

    @Volatile
    private var last: AccessToken? = null

    /** @throws AccessTokenException when the source fails. */
    suspend fun current(): AccessToken = valid() ?: asking.withLock { valid() ?: ask().also { last = it } }

    /** The service refused [token]: nobody gets it again. */
    fun forget(token: AccessToken) {
        if (last === token) last = null
    }

    /** A token in place of [refused]; `null` when the source has none but that. */
    suspend fun instead(refused: AccessToken): AccessToken? = current().takeIf { it.value != refused.value }

    private fun valid() = last?.takeIf { it.expiresAt == null || clock.now() < it.expiresAt.minus(LEEWAY) }

    private suspend fun ask(): AccessToken = try {
        runInterruptible(Dispatchers.IO) { Objects.requireNonNull(source.get(), "get() gave null") }
    } catch (e: CancellationException) {
        throw e
    } catch (e: Exception) {
        throw AccessTokenException(e)
    }

    private companion object {
        private val LEEWAY = Duration.ofMinutes(1)
    }
}
