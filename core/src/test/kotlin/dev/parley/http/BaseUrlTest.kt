package dev.parley.http

import dev.parley.KEY
import io.kotest.assertions.throwables.shouldNotThrowAny
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith

class BaseUrlTest : AnnotationSpec() {
    @Test
    fun `a base URL has a scheme, a host and perhaps a port and a path`() {
        val cases = listOf(
            "https://api.openai.com/v1" to "https://api.openai.com/v1",
            "https://api.openai.com/v1/" to "https://api.openai.com/v1",
            "https://api.openai.com/v1///" to "https://api.openai.com/v1",
            "https://api.openai.com" to "https://api.openai.com",
            "https://api.openai.com/" to "https://api.openai.com",
            " https://example.com:8443/a/b " to "https://example.com:8443/a/b",
            "http://[::1]:8080/v1" to "http://[::1]:8080/v1",
            "https://example.com/a%20b" to "https://example.com/a%20b",
        )
        for ((text, shown) in cases) withClue(text) { BaseUrl.parse(text).toString() shouldBe shown }
    }

    @Test
    fun `the path of the base URL is kept as it is written`() {
        BaseUrl.parse("https://example.com/a%20b/v1").url.encodedPath shouldBe "/a%20b/v1"
        BaseUrl.parse("https://example.com").url.encodedPath shouldBe ""
        BaseUrl.parse("HTTPS://Example.COM:8443/v1").host shouldBe "example.com"
        BaseUrl.parse("HTTPS://example.com").secure shouldBe true
    }

    @Test
    fun `what is no base URL is refused by name, and secrets in it are not shown`() {
        val cases = listOf(
            "",
            " ",
            "api.openai.com/v1",
            "/v1",
            "//api.openai.com",
            "ftp://api.openai.com",
            "file:///etc",
            "https:",
            "https://",
            "https:///v1",
            "https://?a=b",
            "https://:8080",
            "https://example.com:99999",
            "https://example.com/v1?key=$KEY",
            "https://example.com/v1#$KEY",
            "https://$KEY@example.com",
            "https://user:$KEY@example.com/v1",
            "https://user:$KEY@my_host/v1",
            "https:///v1/$KEY",
            "https://exa mple.com/$KEY",
            "https://example.com/a/../$KEY",
            "https://example.com/./v1",
            "https://example.com/..",
            "javascript:alert(1)",
            "https://exämple.com/$KEY",
            "https://a\nb/$KEY",
        )
        for (text in cases) {
            withClue(text) {
                val failure = shouldThrow<IllegalArgumentException> { BaseUrl.parse(text) }
                failure.message shouldStartWith "baseUrl"
                generateSequence<Throwable>(failure) { it.cause }.joinToString() shouldNotContain KEY
            }
        }
    }

    @Test
    fun `plain http is for this machine, unless it is allowed`() {
        val own =
            listOf(
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://127.0.0.1/v1",
                "http://127.1.2.3",
                "http://[::1]:1",
            )
        for (url in own + "https://example.com") {
            shouldNotThrowAny {
                BaseUrl.parse(url).checkScheme(allowInsecureHttp = false)
            }
        }
        val others = listOf("example.com", "localhost.example.com", "127.0.0.1.example.com", "10.0.0.1", "[::2]")
        for (url in others.map { "http://$it" }) {
            withClue(url) {
                shouldThrow<IllegalArgumentException> { BaseUrl.parse(url).checkScheme(allowInsecureHttp = false) }
                shouldNotThrowAny { BaseUrl.parse(url).checkScheme(allowInsecureHttp = true) }
            }
        }
    }
}
