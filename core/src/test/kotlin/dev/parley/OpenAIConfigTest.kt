package dev.parley

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import java.time.Duration

class OpenAIConfigTest : AnnotationSpec() {
    private fun from(vararg environment: Pair<String, String>) = OpenAIConfig.from(environment.toMap()::get)

    @Test
    fun `the environment gives key, organization, project and base URL`() {
        val config = from(
            "OPENAI_API_KEY" to " $KEY\n",
            "OPENAI_ORG_ID" to "org-1",
            "OPENAI_PROJECT_ID" to "proj_1",
            "OPENAI_BASE_URL" to "https://example.com/v1/",
        ).build()
        config.apiKey?.value shouldBe KEY
        config.organization shouldBe "org-1"
        config.project shouldBe "proj_1"
        config.baseUrl shouldBe "https://example.com/v1"
    }

    @Test
    fun `a blank variable counts as not set`() {
        val config = from(
            "OPENAI_API_KEY" to KEY,
            "OPENAI_ORG_ID" to "",
            "OPENAI_PROJECT_ID" to "  ",
            "OPENAI_BASE_URL" to " ",
        ).build()
        config.organization shouldBe null
        config.project shouldBe null
        config.baseUrl shouldBe "https://api.openai.com/v1"
        shouldThrow<IllegalArgumentException> { from().build() }.message shouldContain "OPENAI_API_KEY"
        shouldThrow<IllegalArgumentException> { from("OPENAI_API_KEY" to " ").build() }.message shouldContain
            "apiKey is missing"
    }

    @Test
    fun `the defaults are those that are written down`() {
        val config = OpenAIConfig { apiKey = KEY }
        config.maxRetries shouldBe 2
        config.connectTimeout shouldBe Duration.ofSeconds(5)
        config.maxRetryAfter shouldBe Duration.ofMinutes(2)
        config.timeouts shouldBe Timeouts.Default
        config.retryProcessed shouldBe false
        config.acceptTruncatedStreams shouldBe false
        config.maxEventBytes shouldBe 64 * 1024 * 1024
        config.maxResponseBytes shouldBe 256L * 1024 * 1024
        config.logBodies shouldBe false
        config.engine shouldBe Engine.AUTO
    }

    @Test
    fun `a finished configuration does not change with its builder or its maps`() {
        val headers = mutableMapOf("X-A" to "1")
        val builder = OpenAIConfig.Builder()
        builder.apiKey = KEY
        builder.headers = headers
        val config = builder.build()
        headers["X-B"] = "2"
        builder.maxRetries = 9
        config.headers shouldBe mapOf("X-A" to "1")
        config.maxRetries shouldBe 2
    }

    @Test
    fun `a setting that cannot be used is refused by name, and its value is not shown`() {
        val cases: List<Pair<String, OpenAIConfig.Builder.() -> Unit>> = listOf(
            "apiKey" to { apiKey = null },
            "apiKey" to { apiKey = "" },
            "apiKey" to { apiKey = " " },
            "apiKey" to { apiKey = "$KEY\n" },
            "apiKey" to { apiKey = "$KEY\r\nX-Evil: 1" },
            "apiKey" to { apiKey = "$KEY\u0000" },
            "apiKey" to { apiKey = "${KEY}é" },
            "organization" to { organization = "$KEY\n" },
            "organization" to { organization = "" },
            "project" to { project = "$KEY\n" },
            "beta" to { beta = "$KEY\n" },
            "headers: X-A" to { headers = mapOf("X-A" to "$KEY\r\n") },
            "headers" to { headers = mapOf("X A" to KEY) },
            "baseUrl" to { baseUrl = "api.openai.com/v1" },
            "baseUrl" to { baseUrl = "" },
            "baseUrl" to { baseUrl = "http://example.com" },
            "connectTimeout" to { connectTimeout = Duration.ofMillis(-1) },
            "connectTimeout" to { connectTimeout = Duration.ZERO },
            "maxRetryAfter" to { maxRetryAfter = Duration.ofSeconds(-1) },
            "maxRetries" to { maxRetries = -1 },
            "maxResponseBytes" to { maxResponseBytes = 0 },
            "maxEventBytes" to { maxEventBytes = -5 },
            "head" to { timeouts = Timeouts(head = Duration.ofSeconds(-1)) },
            "firstEvent" to { timeouts = Timeouts(firstEvent = Duration.ZERO) },
            "idle" to { timeouts = Timeouts(idle = Duration.ofNanos(-1)) },
            "total" to { timeouts = Timeouts(total = Duration.ZERO) },
            "proxy" to { proxy = HttpProxy(" ", 8080) },
            "proxy" to { proxy = HttpProxy("host", 0) },
            "proxy" to { proxy = HttpProxy("host", 65_536) },
            "proxy" to { proxy = HttpProxy("host", 8080, "user") },
        )
        for ((name, configure) in cases) {
            withClue(name) {
                val failure = shouldThrow<IllegalArgumentException> {
                    OpenAI {
                        apiKey = KEY
                        configure()
                    }
                }
                failure.message shouldStartWith name
                failure.message.orEmpty() shouldNotContain KEY
            }
        }
    }
}
