package dev.parley.http

import dev.parley.ApiException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.KEY
import dev.parley.OpenAIException
import dev.parley.chat.HELLO
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.maps.shouldContain
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest

class RedirectTest : AnnotationSpec() {
    private fun redirect(status: Int, location: String?) =
        answer("", status, headers = listOfNotNull(location?.let { "Location" to it }).toMap())

    private val model = answer("""{"id":"m"}""")

    @Test
    fun `a GET follows to the same server`() = runTest {
        val locations = listOf(
            "/v2/models/m?a=b" to "https://api.openai.com/v2/models/m?a=b",
            "https://api.openai.com/other" to "https://api.openai.com/other",
            "https://API.openai.com:443/other" to "https://api.openai.com/other",
            "other" to "https://api.openai.com/v1/models/other",
            "?page=2" to "https://api.openai.com/v1/models/m?page=2",
        )
        for (status in listOf(301, 302, 303, 307, 308)) {
            for ((location, url) in locations) {
                val service = FakeService(this, redirect(status, location), model)
                withClue("$status to $location") {
                    service.client().models.retrieve("m").id shouldBe "m"
                    service.seen.last().url.lowercase() shouldBe url.lowercase()
                    service.seen.last().method shouldBe "GET"
                    service.seen.last().headers shouldContain ("Authorization" to "Bearer $KEY")
                    service.seen.last().headers.containsKey("X-Retry-Count") shouldBe false
                }
            }
        }
    }

    @Test
    fun `no other server is followed to`() = runTest {
        val locations = listOf(
            "https://evil.example/v1/models/m",
            "http://api.openai.com/v1/models/m",
            "https://api.openai.com:8443/v1/models/m",
            "//evil.example/v1",
            "https://api.openai.com.evil.example/",
            "https://api.openai.com@evil.example/",
            "ftp://api.openai.com/",
            "http://[broken",
            "https://api.openai.com:99999/",
            "?x=%zz",
            null,
        )
        for (location in locations) {
            val service = FakeService(this, redirect(302, location), model)
            withClue(location) {
                shouldThrow<ApiException> { service.client().models.retrieve("m") }.status shouldBe 302
                service.seen.size shouldBe 1
            }
        }
    }

    @Test
    fun `only a GET follows, and not for ever`() = runTest {
        val post = FakeService(this, redirect(307, "/v2"), model)
        shouldThrow<ApiException> { post.client().chat.create(HELLO) }.status shouldBe 307
        post.seen.size shouldBe 1
        val delete = FakeService(this, redirect(308, "/v2"), model)
        shouldThrow<ApiException> { delete.client().models.delete("m") }.status shouldBe 308
        val loop = FakeService(this, redirect(302, "/v1/models/m"))
        shouldThrow<OpenAIException> { loop.client().models.retrieve("m") }
        loop.seen.size shouldBe 6
    }
}
