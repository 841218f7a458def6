package dev.parley.http

import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIException
import dev.parley.StreamException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutPhase
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.time.Duration
import java.time.Instant

class RetryPolicyTest : AnnotationSpec() {
    private fun policy(retryProcessed: Boolean = false, random: Double = 0.0, cap: Duration = Duration.ofMinutes(2)) =
        RetryPolicy(cap, retryProcessed, true, CallClock({ 0 }, { Instant.EPOCH }, { random }))

    private fun wait(failure: OpenAIException, retry: Int = 0) =
        policy().delay(retry, failure, idempotent = false)?.toMillis()

    @Test
    fun `some statuses are worth another try`() {
        val repeated = listOf(408, 409, 429, 500, 501, 502, 503, 504, 520, 529, 599)
        val final = listOf(200, 301, 304, 400, 401, 402, 403, 404, 405, 410, 412, 413, 415, 418, 422, 425, 451)
        for (status in repeated) withClue(status) { wait(failed(status)) shouldBe 500L }
        for (status in final) withClue(status) { wait(failed(status)) shouldBe null }
    }

    @Test
    fun `the service may decide otherwise`() {
        val cases = listOf(
            failed(400, "x-should-retry" to "true") to 500L,
            failed(404, "X-Should-Retry" to "true") to 500L,
            failed(500, "x-should-retry" to "false") to null,
            failed(429, "x-should-retry" to "false", "retry-after" to "1") to null,
            failed(400, "x-should-retry" to "TRUE") to null,
            failed(400, "x-should-retry" to "1") to null,
            failed(500, "x-should-retry" to "no") to 500L,
            failed(400, "x-should-retry" to "true", "retry-after" to "3") to 3000L,
        )
        for ((failure, millis) in cases) withClue(failure.headers) { wait(failure) shouldBe millis }
    }

    @Test
    fun `what the service asks for is waited for, unless it is too long`() {
        val cases = listOf(
            "1" to 1000L,
            "60" to 60_000L,
            "61" to 61_000L,
            "120" to 120_000L,
            "120.001" to null,
            "121" to null,
            "1e35" to null,
            "0" to 500L,
            "-10" to 500L,
            "inf" to 500L,
            "nan" to 500L,
            "" to 500L,
            "Zun, 29 Sep 2026 16:26:27 GMT" to 500L,
            "Thu, 01 Jan 1970 00:02:00 GMT" to 120_000L,
            "Thu, 01 Jan 1970 00:02:01 GMT" to null,
            "Thu, 01 Jan 1970 00:00:00 GMT" to 500L,
            "Wed, 31 Dec 1969 23:59:50 GMT" to 500L,
        )
        for ((value, millis) in cases) withClue(value) { wait(failed(429, "retry-after" to value)) shouldBe millis }
        wait(failed(500, "retry-after-ms" to "120001")) shouldBe null
        wait(failed(500, "retry-after" to "121", "x-should-retry" to "true")) shouldBe null
        wait(failed(400, "retry-after" to "1")) shouldBe null
    }

    @Test
    fun `the cap on what the service asks for can be set`() {
        val strict = policy(cap = Duration.ofSeconds(5))
        strict.delay(0, failed(429, "retry-after" to "5"), false) shouldBe Duration.ofSeconds(5)
        strict.delay(0, failed(429, "retry-after" to "6"), false) shouldBe null
    }

    @Test
    fun `the wait doubles up to eight seconds, less a quarter by chance`() {
        val longest = listOf(500L, 1000, 2000, 4000, 8000, 8000, 8000)
        for ((retry, millis) in longest.withIndex()) {
            withClue("retry $retry") {
                policy(random = 0.0).delay(retry, failed(500), false)?.toMillis() shouldBe millis
                policy(random = 1.0).delay(retry, failed(500), false)?.toMillis() shouldBe millis * 3 / 4
            }
        }
        for (retry in listOf(100, 1100, Int.MAX_VALUE)) wait(failed(500), retry) shouldBe 8000L
    }

    @Test
    fun `what was not billed is sent again, and the rest only where that does no harm`() {
        for (delivery in Delivery.entries) {
            for (idempotent in listOf(true, false)) {
                for (allowed in listOf(true, false)) {
                    val again = delivery != Delivery.PROCESSED || idempotent || allowed
                    withClue("$delivery, idempotent $idempotent, retryProcessed $allowed") {
                        val policy = policy(retryProcessed = allowed)
                        (policy.delay(0, lost(delivery), idempotent) != null) shouldBe again
                        (policy.delay(0, late(TimeoutPhase.IDLE, delivery), idempotent) != null) shouldBe again
                        policy.delay(0, lost(delivery, repeatable = false), idempotent) shouldBe null
                        policy.delay(0, late(TimeoutPhase.TOTAL, delivery), idempotent) shouldBe null
                    }
                }
            }
        }
    }

    @Test
    fun `what arrived whole and cannot be read is never asked for again`() {
        val failures =
            listOf(DecodingException("bad", "{", null), StreamException("bad", null), StreamTruncatedException(1, null))
        for (failure in failures) {
            withClue(failure) { policy(retryProcessed = true).delay(0, failure, idempotent = true) shouldBe null }
        }
    }
}
