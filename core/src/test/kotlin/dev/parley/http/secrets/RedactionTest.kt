package dev.parley.http.secrets

import dev.parley.http.headers
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain

class RedactionTest : AnnotationSpec() {
    @Test
    fun `headers that carry secrets are shown without them`() {
        val secret = listOf(
            "Authorization",
            "authorization",
            "Proxy-Authorization",
            "api-key",
            "X-API-Key",
            "Cookie",
            "Set-Cookie",
            "X-Amz-Security-Token",
            "X-Unheard-Of",
        )
        for (name in secret) {
            withClue(name) {
                Redaction.headers(mapOf(name to listOf("s3cret", "s3cret2"), "Server" to listOf("1", "2"))) shouldBe
                    "{$name=(secret), Server=1, 2}"
            }
        }
    }

    @Test
    fun `where an answer points to is shown without its query`() {
        Redaction.headers(mapOf("Location" to listOf("https://example.org/a?token=s3cret"))) shouldBe
            "{Location=https://example.org/a}"
    }

    @Test
    fun `the headers of an answer are found whatever the case, and shown without secrets`() {
        val headers = headers("Set-Cookie" to "s3cret", "X-A" to "1", "x-a" to "2", "X-Request-Id" to "req_1")
        headers["x-A"] shouldBe "1"
        headers.all("X-a") shouldBe listOf("1", "2")
        headers.all("none") shouldBe emptyList()
        headers["none"] shouldBe null
        headers.names shouldBe setOf("set-cookie", "x-a", "x-request-id")
        headers.requestId shouldBe "req_1"
        headers["set-cookie"] shouldBe "s3cret"
        headers.toString() shouldNotContain "s3cret"
        headers.toString() shouldContain "req_1"
    }
}
