package dev.parley

import dev.parley.http.carrier.CioEngine
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldEndWith
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import java.time.Duration
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlin.time.Duration as KotlinDuration

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
        config.timeouts shouldBe Timeouts.DEFAULT
        config.retryProcessed shouldBe false
        config.retryUnknown shouldBe true
        config.acceptTruncatedStreams shouldBe false
        config.maxEventBytes shouldBe 64 * 1024 * 1024
        config.maxResponseBytes shouldBe 256L * 1024 * 1024
        config.logBodies shouldBe false
        config.engine shouldBe Engine.AUTO
    }

    @Test
    fun `a time without end is as long as engines and clocks can count`() {
        for (endless in listOf(Timeouts.NO_LIMIT, Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(400))) {
            val config = OpenAIConfig {
                apiKey = KEY
                connectTimeout = endless
                maxRetryAfter = endless
                timeouts = Timeouts(endless, endless, endless, endless)
            }
            config.connectTimeout shouldBe Duration.ofMillis(Int.MAX_VALUE.toLong())
            config.maxRetryAfter shouldBe minOf(endless, Timeouts.NO_LIMIT)
            config.timeouts shouldBe minOf(endless, Timeouts.NO_LIMIT).let { Timeouts(it, it, it, it) }
            CioEngine.create(config, config.url.host).close()
        }
    }

    @Test
    fun `durations may be Java's or Kotlin's`() {
        val config = OpenAIConfig {
            apiKey = KEY
            connectTimeout(3.seconds)
            maxRetryAfter(1.minutes)
            timeouts = Timeouts(head = 2.seconds, total = KotlinDuration.INFINITE)
        }
        config.connectTimeout shouldBe Duration.ofSeconds(3)
        config.maxRetryAfter shouldBe Duration.ofMinutes(1)
        config.timeouts shouldBe Timeouts(head = Duration.ofSeconds(2), total = Timeouts.NO_LIMIT)
        Polling(interval = 1.seconds) shouldBe Polling(Duration.ofSeconds(1))
        Polling(deadline = KotlinDuration.INFINITE) shouldBe Polling(deadline = Timeouts.NO_LIMIT)
        Polling().interval shouldBe null
        Timeouts() shouldBe Timeouts.DEFAULT
    }

    @Test
    fun `a call whose limits are endless is made`() = runTest {
        val service = FakeService(this, FakeService.answer("""{"data":[]}"""))
        val endless = Duration.ofSeconds(Long.MAX_VALUE)
        val client = service.client { timeouts = Timeouts(head = endless, total = endless) }
        client.models.list().data shouldBe emptyList()
        val options = RequestOptions(timeouts = Timeouts(endless, endless, endless, endless))
        client.models.list(options).data shouldBe emptyList()
        client.with(options).models.list().data shouldBe emptyList()
    }

    @Test
    fun `everything but secrets is shown`() {
        val text = OpenAIConfig {
            apiKey = KEY
            headers = mapOf("X-Secret" to "hidden")
            query = mapOf("sig" to "hidden")
            proxy = HttpProxy("proxy.example", 8080, "hidden", "hidden")
            beta = "assistants=v2"
            maxRetries = 7
        }.toString()
        for (shown in listOf(
            "headers=[X-Secret]",
            "query=[sig]",
            "beta=assistants=v2",
            "maxRetries=7",
            "engine=auto",
        )) {
            text shouldContain shown
        }
        text shouldContain "proxy=HttpProxy(proxy.example:8080)"
        text shouldNotContain KEY
        text shouldNotContain "hidden"
    }

    @Test
    fun `what Java sets to null is named`() {
        val setters = OpenAIConfig.Builder::class.java.methods.filter { method ->
            method.name.matches(Regex("set\\w+")) && !method.parameterTypes.single().isPrimitive
        }
        val refused = setters.associate { setter ->
            val failure = runCatching { setter.invoke(OpenAIConfig.Builder(), null) }.exceptionOrNull()?.cause
            setter.name.removePrefix("set").replaceFirstChar(Char::lowercase) to failure?.message
        }.filterValues { it != null }
        refused.keys shouldBe
            setOf("baseUrl", "headers", "query", "connectTimeout", "timeouts", "maxRetryAfter", "engine", "json")
        for ((name, message) in refused) message shouldEndWith "parameter $name"
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
        shouldThrow<UnsupportedOperationException> { (config.headers as MutableMap<String, String>)["X-C"] = "3" }
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
