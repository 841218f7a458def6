package dev.parley.http.secrets

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeSameInstanceAs
import java.io.IOException

class ScrubbingTest : AnnotationSpec() {
    private val secrets = Secrets(listOf("sk-test-secret"))
    private val failure = IOException("outer", IllegalStateException("GET /v1/x?token=s3cret failed"))

    @Test
    fun `a failure that shows the query of its URL is replaced by one without`() {
        val shown = secrets.scrubbed(failure, query = "token=s3cret")
        shown.cause shouldBe null
        shown.stackTraceToString() shouldNotContain "s3cret"
        shown.message.orEmpty() shouldContain "GET /v1/x"
    }

    @Test
    fun `one that shows nothing stays what it is`() {
        secrets.scrubbed(failure, query = "page=2") shouldBeSameInstanceAs failure
    }
}
