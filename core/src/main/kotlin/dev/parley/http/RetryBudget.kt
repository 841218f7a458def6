package dev.parley.http

import dev.parley.OpenAIException
import dev.parley.TimeoutException

/**
 * What a client may spend on retries, so that an outage does not triple its load: 500 units, of which a retry takes 5, or 10
 * after a timeout. Ten come back each second, and one with each success.
 */
internal class RetryBudget(private val clock: CallClock) {
    private var units = CAPACITY
    private var countedAt = clock.nanoTime()

    /** Takes what a retry after [failure] costs; `false` when there is too little left. */
    @Synchronized
    fun take(failure: OpenAIException): Boolean {
        refill()
        val cost = if (failure is TimeoutException) TIMEOUT_COST else COST
        if (units < cost) return false
        units -= cost
        return true
    }

    /** Puts back one unit, after a success. */
    fun reward() {
        if (units < CAPACITY) addOne()
    }

    @Synchronized
    private fun addOne() {
        units = (units + 1).coerceAtMost(CAPACITY)
    }

    private fun refill() {
        val now = clock.nanoTime()
        units = (units + (now - countedAt) / 1e9 * PER_SECOND).coerceAtMost(CAPACITY)
        countedAt = now
    }

    private companion object {
        private const val CAPACITY = 500.0
        private const val COST = 5.0
        private const val TIMEOUT_COST = 10.0
        private const val PER_SECOND = 10.0
    }
}
