package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.OpenAIException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import java.time.Duration
import kotlin.math.min
import kotlin.math.pow

/**
 * Decides whether a failed try is repeated, and after how long. Pure: it knows neither network nor clock hands.
 *
 * @property retryProcessed Whether a POST that was answered with success and then lost may be sent again.
 * @property retryUnknown Whether a POST that was sent and not answered may be.
 */
internal class RetryPolicy(
    private val maxRetryAfter: Duration,
    private val retryProcessed: Boolean,
    private val retryUnknown: Boolean,
    private val clock: CallClock,
) {
    /** How long to wait before the try after [failure], the [retry]th of this call counted from 0; `null` for giving up. */
    fun delay(retry: Int, failure: OpenAIException, idempotent: Boolean): Duration? = when (failure) {
        is ApiException -> afterAnswer(retry, failure)

        is ConnectionException -> backoff(retry).takeIf {
            failure.repeatable && mayRepeat(failure.delivery, idempotent)
        }

        is TimeoutException ->
            backoff(retry).takeIf { failure.phase != TimeoutPhase.TOTAL && mayRepeat(failure.delivery, idempotent) }

        else -> null
    }

    private fun afterAnswer(retry: Int, failure: ApiException): Duration? {
        val asked = retryAfter(failure.headers, clock.now())
        if (asked != null && asked > maxRetryAfter) return null
        val wanted = when (failure.headers["x-should-retry"]) {
            "true" -> true
            "false" -> false
            else -> failure.status in REPEATABLE || failure.status >= 500
        }
        return if (wanted) asked ?: backoff(retry) else null
    }

    private fun mayRepeat(delivery: Delivery, idempotent: Boolean): Boolean = idempotent || when (delivery) {
        Delivery.NOT_SENT -> true
        Delivery.UNKNOWN -> retryUnknown
        Delivery.PROCESSED -> retryProcessed
    }

    /** Half a second, doubled with each retry up to eight, less up to a quarter by chance. */
    private fun backoff(retry: Int): Duration {
        val seconds = min(0.5 * 2.0.pow(min(retry, 10)), 8.0) * (1 - 0.25 * clock.random())
        return Duration.ofNanos((seconds * 1e9).toLong())
    }

    private companion object {
        private val REPEATABLE = setOf(408, 409, 429)
    }
}
