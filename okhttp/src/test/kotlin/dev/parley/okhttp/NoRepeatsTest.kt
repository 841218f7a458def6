package dev.parley.okhttp

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.ServerException
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

/** OkHttp repeats nothing by itself that the service has answered. */
class NoRepeatsTest : AnnotationSpec() {
    @Test
    suspend fun `a service that is to be asked again at once is asked again by our rules alone`() =
        FakeOpenAI.start().use { fake ->
            fake.script(Reply.error(503, "Busy").header("Retry-After", "0").times(4))
            val openai = OpenAI {
                apiKey = "sk-test"
                baseUrl = fake.baseUrl()
                engine = Engine.OK_HTTP
                maxRetries = 0
            }
            openai.use {
                shouldThrow<ServerException> { it.models.list() }.status shouldBe 503
                shouldThrow<ServerException> { it.chat.create(HELLO) }.status shouldBe 503
            }
            fake.requestCount() shouldBe 2
        }
}
