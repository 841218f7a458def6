package dev.parley

import dev.parley.http.headers
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class RateLimitTest : AnnotationSpec() {
    @Test
    fun `the reset is read in the service's form`() {
        val cases = listOf(
            "1s" to 1000L,
            "6m0s" to 360_000L,
            "120ms" to 120L,
            "1m30.5s" to 90_500L,
            "1h2m3s" to 3_723_000L,
            "1d" to 86_400_000L,
            "0s" to 0L,
            "17.5ms" to 17L,
            "" to null,
            "soon" to null,
            "1" to null,
            "1s later" to null,
            "-1s" to null,
            "1x2s" to null,
        )
        for ((text, millis) in cases) {
            withClue(text) {
                RateLimit.of(headers("x-ratelimit-reset-tokens" to text), "tokens")?.reset?.toMillis() shouldBe millis
            }
        }
    }

    @Test
    fun `requests and tokens are counted apart`() {
        val info = ResponseInfo(
            200,
            headers(
                "x-ratelimit-limit-requests" to "60",
                "x-ratelimit-remaining-requests" to "59",
                "x-ratelimit-reset-requests" to "1s",
                "x-ratelimit-limit-tokens" to "150000",
                "x-ratelimit-remaining-tokens" to "many",
            ),
            retries = 0,
        )
        info.requestLimit shouldBe RateLimit(60, 59, java.time.Duration.ofSeconds(1))
        info.tokenLimit shouldBe RateLimit(150_000, null, null)
        ResponseInfo(200, headers(), 0).requestLimit shouldBe null
    }
}
