package dev.parley

import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.fails
import dev.parley.FakeService.Companion.stream
import dev.parley.chat.COMPLETION
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.DONE
import dev.parley.chat.chunk
import dev.parley.chat.events
import dev.parley.chat.user
import dev.parley.http.CallSettings
import dev.parley.http.secrets.Secret
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldNotBeEmpty
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.respondOk
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import org.slf4j.event.Level
import java.io.IOException

class SecretsTest : AnnotationSpec() {
    private val prompt = "the patient's name"
    private val request = ChatCompletionRequest("gpt-5.2", listOf(user(prompt)))
    private val options = RequestOptions(
        apiKey = "$KEY-2",
        headers = mapOf("api-key" to KEY, "Cookie" to "s=$KEY"),
        query = mapOf("key" to KEY),
        idempotencyKey = "$KEY-3",
    )

    private val replies: List<Reply> = listOf(
        answer(COMPLETION, headers = mapOf("Set-Cookie" to "s=$KEY")),
        stream(events(chunk("a")) + DONE),
        stream(events(chunk("a"), """{"error":{"message":"bad $KEY"}}""")),
        stream(events(chunk("a"), "{$KEY")),
        stream(events(chunk("a"))),
        answer("""{"error":{"message":"Incorrect API key: $KEY"}}""", 401),
        answer("<p>$KEY</p>", 500, "text/html"),
        answer("{\"a\":\"$KEY\"}"),
        answer(""),
        fails { IOException("reset") },
    )

    /** Every kind of call against every kind of reply, and what is thrown. */
    private suspend fun TestScope.failures(configure: OpenAIConfig.Builder.() -> Unit = {}): List<Throwable> =
        replies.flatMap { reply ->
            listOf<suspend (OpenAI) -> Any?>(
                { it.chat.create(request) },
                { it.chat.stream(request).toList() },
                { it.models.retrieve("m") },
                { it.with(RequestOptions(headers = mapOf("api-key" to KEY, "Cookie" to "s=$KEY"))).models.list() },
            ).mapNotNull { call -> runCatching { call(FakeService(this, reply).client(configure)) }.exceptionOrNull() }
        }

    @Test
    fun `no exception shows the key`() = runTest {
        val failures = failures()
        failures.shouldNotBeEmpty()
        for (failure in failures) {
            val texts = generateSequence(failure) { it.cause }.map { it.stackTraceToString() }.toMutableList()
            (failure as? ApiException)?.let { texts += listOf(it.body, it.headers.toString()) }
            (failure as? DecodingException)?.let { texts += it.body }
            for (text in texts) withClue(failure.javaClass) { text shouldNotContain KEY }
        }
    }

    @Test
    fun `the headers of an exception hold no key that the service sent back`() = runTest {
        val reply = answer("{}", 400, headers = mapOf("X-Echo" to "Bearer $KEY", "X-Region" to "eu"))
        val failure = shouldThrow<ApiException> { FakeService(this, reply).client().models.list() }
        failure.headers["X-Region"] shouldBe "eu"
        failure.headers["X-Echo"].orEmpty() shouldContain "Bearer"
        failure.headers.all("X-Echo").forEach { it shouldNotContain KEY }
    }

    @Test
    fun `nothing that can be printed shows a secret`() {
        val config = OpenAIConfig {
            apiKey = KEY
            headers = mapOf("api-key" to KEY)
            query = mapOf("key" to KEY)
            proxy = HttpProxy("proxy", 8080, "user", KEY)
            engine = Engine.of(MockEngine { respondOk() })
        }
        val client = OpenAI(config)
        val things = listOf(
            config, client, client.transport, client.chat, client.models, options,
            CallSettings(
                config,
                options,
            ),
            config.proxy,
            Secret(KEY), config.apiKey, client.with(options), ResponseInfo(200, headersOf("set-cookie" to KEY), 0),
            headersOf("authorization" to KEY), Engine.AUTO,
        )
        for (thing in things) withClue(thing?.javaClass) { thing.toString() shouldNotContain KEY }
        config.toString() shouldContain "baseUrl=https://api.openai.com/v1"
        options.toString() shouldBe "RequestOptions(apiKey, headers [api-key, Cookie], query [key], idempotencyKey)"
    }

    private fun headersOf(header: Pair<String, String>) = ResponseHeaders(mapOf(header.first to listOf(header.second)))

    @Test
    fun `the log shows neither the key nor, unless asked, what was said`() = runTest {
        val lines = CapturedLogs.during(Level.TRACE) { failures() }
        lines.filter { "dev.parley.http" in it }.shouldNotBeEmpty()
        for (line in lines) {
            line shouldNotContain KEY
            line shouldNotContain prompt
        }
        lines.count { "Authorization=(secret)" in it } shouldBe
            lines.count { "dev.parley.http" in it && " sends {" in it }
    }

    @Test
    fun `the log shows what was said only at the lowest level and when asked`() = runTest {
        val service = FakeService(this, answer(COMPLETION))
        val said = CapturedLogs.during(Level.TRACE) { service.client { logBodies = true }.chat.create(request) }
        said.count { prompt in it } shouldBe 1
        said.count { "\"Hi\"" in it } shouldBe 1
        for (line in said) line shouldNotContain KEY
        val debug = CapturedLogs.during(Level.DEBUG) { service.client { logBodies = true }.chat.create(request) }
        debug.count { prompt in it || "\"Hi\"" in it } shouldBe 0
    }

    @Test
    fun `the log has a line for each try, and one for the engine`() = runTest {
        val service = FakeService(this, FakeService.error(500), answer(COMPLETION))
        val lines = CapturedLogs.during(Level.DEBUG) { service.client().chat.create(request) }.filter {
            "dev.parley.http" in
                it
        }
        lines shouldBe listOf(
            "INFO dev.parley.http Calls to api.openai.com go through MockEngine",
            "DEBUG dev.parley.http POST /chat/completions was answered 500 (request id req_1, retries 0)",
            "DEBUG dev.parley.http POST /chat/completions is tried again in 500 ms: ServerException",
            "DEBUG dev.parley.http POST /chat/completions was answered 200 (request id req_1, retries 1)",
        )
    }
}
