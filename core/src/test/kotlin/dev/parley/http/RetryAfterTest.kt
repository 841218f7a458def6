package dev.parley.http

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter

class RetryAfterTest : AnnotationSpec() {
    private val now = Instant.parse("2026-09-29T16:26:57Z")

    private fun date(seconds: Long) =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(seconds).atOffset(ZoneOffset.UTC))

    @Test
    fun `retry-after is a count of seconds or a date`() {
        val cases = listOf(
            "20" to 20_000L,
            "0" to null,
            "-10" to null,
            "60" to 60_000L,
            "61" to 61_000L,
            "99" to 99_000L,
            "120" to 120_000L,
            "121" to 121_000L,
            "0.5" to 500L,
            date(0) to null,
            date(-10) to null,
            date(10) to 10_000L,
            date(60) to 60_000L,
            date(61) to 61_000L,
            date(120) to 120_000L,
            date(121) to 121_000L,
            "1e35" to Duration.ofDays(365).toMillis(),
            "inf" to null,
            "Infinity" to null,
            "nan" to null,
            "NaN" to null,
            "Zun, 29 Sep 2026 16:26:27 GMT" to null,
            "Tue, 29 Sep 100000 16:26:27 GMT" to null,
            "99999999999999999999999999999999999" to Duration.ofDays(365).toMillis(),
            "" to null,
            "soon" to null,
            "20 seconds" to null,
        )
        for ((value, millis) in cases) {
            withClue(value) { retryAfter(headers("retry-after" to value), now)?.toMillis() shouldBe millis }
        }
    }

    @Test
    fun `retry-after-ms comes first and counts milliseconds`() {
        val cases = listOf(
            listOf("retry-after-ms" to "250") to 250L,
            listOf("retry-after-ms" to "1500.5") to 1500L,
            listOf("retry-after-ms" to "250", "retry-after" to "20") to 250L,
            listOf("retry-after-ms" to "soon", "retry-after" to "20") to 20_000L,
            listOf("retry-after-ms" to "", "retry-after" to "20") to 20_000L,
            listOf("retry-after-ms" to "0") to null,
            listOf("retry-after-ms" to "-1") to null,
            listOf("retry-after-ms" to "Infinity") to null,
            emptyList<Pair<String, String>>() to null,
        )
        for ((given, millis) in cases) {
            withClue(given) { retryAfter(headers(*given.toTypedArray()), now)?.toMillis() shouldBe millis }
        }
    }
}
