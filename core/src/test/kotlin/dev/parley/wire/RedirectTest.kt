package dev.parley.wire

import dev.parley.ApiException
import dev.parley.RequestOptions
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import io.kotest.assertions.withClue
import io.kotest.matchers.shouldBe

/** Redirects: followed by a GET on the same server, and by nothing else, for the key goes with the request. */
class RedirectTest : WireTest() {
    private fun redirect(location: String, status: Int = 302) = Reply.empty(status).header("Location", location)

    @Test
    suspend fun `a GET follows on the same server`() = onEveryEngine {
        for (status in listOf(301, 302, 303, 307, 308)) {
            fake.script("GET", "/models/old", redirect("/v1/models/gpt-4o", status))
            openai.models.retrieve("old").id shouldBe "gpt-4o"
        }
        fake.requestCount() shouldBe 10
        fake.lastRequest().header("Authorization") shouldBe "Bearer $KEY"
    }

    @Test
    suspend fun `the target is taken as it was given, and nothing of the query is carried over`() = onEveryEngine {
        for ((target, query) in mapOf("/v1/models/gpt-4o" to null, "/v1/models/gpt-4o?b=2" to "b=2", "?c=3" to "c=3")) {
            fake.script("GET", "/models/{id}", redirect(target))
            openai.models.retrieve("gpt-4o", RequestOptions(query = mapOf("a" to "1"))).id shouldBe "gpt-4o"
            fake.lastRequest().query() shouldBe query
        }
        fake.script(redirect("?x=%zz"))
        failure<ApiException> { openai.models.retrieve("gpt-4o") }.status shouldBe 302
    }

    @Test
    suspend fun `nothing follows to another server, scheme or port`() = onEveryEngine(configure = { maxRetries = 2 }) {
        FakeOpenAI.start().use { other ->
            val places =
                listOf(
                    other.baseUrl() + "/models",
                    "http://localhost:${other.port()}/",
                    "https://127.0.0.1:${fake.port()}/",
                )
            for (place in places) {
                fake.script(redirect(place).times(2))
                failure<ApiException> { openai.models.retrieve("gpt-4o") }.status shouldBe 302
                failure<ApiException> { openai.chat.create(HELLO) }.status shouldBe 302
            }
            withClue("connections elsewhere") { other.connectionsAccepted() shouldBe 0 }
        }
        fake.requestCount() shouldBe 6
    }

    @Test
    suspend fun `a POST follows nowhere`() = onEveryEngine {
        for (status in listOf(301, 302, 303, 307, 308)) {
            fake.script(redirect("/v1/chat/completions", status))
            failure<ApiException> { openai.chat.create(HELLO) }.status shouldBe status
        }
        fake.requestCount() shouldBe 5
    }

    @Test
    suspend fun `a circle ends`() = onEveryEngine {
        fake.script(redirect("/v1/models/gpt-4o").always())
        failure<ApiException> { openai.models.retrieve("gpt-4o") }.status shouldBe 302
        fake.requestCount() shouldBe 6
    }
}
