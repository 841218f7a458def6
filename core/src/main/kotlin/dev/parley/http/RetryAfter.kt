package dev.parley.http

import dev.parley.ResponseHeaders
import java.time.Duration
import java.time.Instant
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeParseException

/** How long the service asks to wait, from `retry-after-ms` or `retry-after`; `null` when it asks nothing sensible. */
internal fun retryAfter(headers: ResponseHeaders, now: Instant): Duration? {
    val seconds = headers["retry-after-ms"]?.toDoubleOrNull()?.let { it / 1e3 }
        ?: headers["retry-after"]?.let { it.toDoubleOrNull() ?: secondsUntil(it, now) }
        ?: return null
    if (!seconds.isFinite() || seconds <= 0) return null
    return Duration.ofMillis((seconds.coerceAtMost(LONGEST_SECONDS) * 1e3).toLong())
}

private fun secondsUntil(date: String, now: Instant): Double? = try {
    val instant = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
    Duration.between(now, instant).toMillis() / 1e3
} catch (_: DateTimeParseException) {
    null
}

/** A year: longer than anyone waits, short enough for arithmetic. */
private const val LONGEST_SECONDS = 31_536_000.0
