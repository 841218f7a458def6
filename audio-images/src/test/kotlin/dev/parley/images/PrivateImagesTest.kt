package dev.parley.images

import dev.parley.ConnectionException
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.Reply
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain

/** A URL in a reply does not lead the client to what only this machine can reach. */
class PrivateImagesTest : AnnotationSpec() {
    private fun client(configure: OpenAIConfig.Builder.() -> Unit = {}) = OpenAI {
        apiKey = "sk-test"
        maxRetries = 0
        engine = Engine.CIO
        configure()
    }

    @Test
    suspend fun `an image on this machine or in a private network is refused, unless allowed`() {
        FakeOpenAI.start().use { fake ->
            fake.script(Reply.bytes(200, "image/png", byteArrayOf(1)).always())
            val here = "http://127.0.0.1:${fake.port()}/a.png?sig=tulips"
            val others = listOf("localhost", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "[::1]")
                .map { "http://$it:${fake.port()}/a.png?sig=tulips" }
            client().use { openai ->
                for (url in others + here) {
                    withClue(url) {
                        val download = openai.images.content(Image(url = url))
                        val refusal = shouldThrow<IllegalArgumentException> { download.bytes() }
                        refusal.message shouldContain "image.url lies in a private network"
                        refusal.message shouldNotContain "tulips"
                    }
                }
            }
            fake.connectionsAccepted() shouldBe 0
            client { allowPrivateAddresses = true }.use { it.images.content(Image(url = here)).bytes().size shouldBe 1 }
            client { baseUrl = fake.baseUrl() }.use { it.images.content(Image(url = here)).bytes().size shouldBe 1 }
        }
    }

    @Test
    suspend fun `a name that cannot be found is a connection failure as ever`() {
        client().use { openai ->
            shouldThrow<ConnectionException> { openai.images.content(Image(url = "https://a.invalid/a.png")).bytes() }
        }
    }
}
