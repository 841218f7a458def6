package dev.parley.responses

import dev.parley.ApiException
import dev.parley.AuthenticationException
import dev.parley.BadRequestException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.OpenAI
import dev.parley.RateLimitException
import dev.parley.RequestOptions
import dev.parley.ServerException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.responses.tools.FunctionTool
import dev.parley.testkit.Cut
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import dev.parley.testkit.SocketScript
import dev.parley.tools.Tool
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import dev.parley.wire.Wire
import dev.parley.wire.WireTest
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant
import java.util.concurrent.atomic.AtomicReference
import kotlin.time.Duration.Companion.milliseconds

/** Responses over WebSockets: what HTTP would have brought, and what only a socket can do wrong. */
class ResponsesOverWebSocketTest : WireTest() {
    private val now = AtomicReference(Instant.EPOCH)
    private val clock = FakeOpenAIOptions().clock(now::get)
    private val hello = ResponseRequest("gpt-5.2", "one two three")
    private val schema = Json.parseToJsonElement("""{"type":"object","properties":{"city":{"type":"string"}}}""")
    private val tools = Tools.of(Tool.handler("weather") { "sunny in ${it.json()["city"]}" })
    private val asking = ResponseRequest("gpt-5.2", "Paris")
        .copy(tools = listOf(FunctionTool("weather", schema as JsonObject)))

    private val created = """{"type":"response.created","sequence_number":0,"response":{"id":"resp_1"}}"""
    private val completed =
        """{"type":"response.completed","sequence_number":1,"response":{"id":"resp_1","status":"completed"}}"""

    private fun error(status: Int, code: String) =
        """{"type":"error","status":$status,"error":{"type":"a_type","code":"$code","message":"no $KEY"}}"""

    private fun Wire.script(vararg scripts: SocketScript) =
        scripts.forEach { fake.script("GET", "/responses", Reply.socket(it)) }

    private val OpenAI.sockets: Responses get() = responses.overWebSocket()

    private val Wire.methods: List<String> get() = fake.requests().map { it.method() }

    @Test
    suspend fun `what comes over a socket is what comes over HTTP`() = onEverySocketEngine(clock) {
        val overHttp = openai.responses.stream(hello).toList()
        val overSocket = openai.sockets.stream(hello).toList()
        overSocket.map { it.javaClass } shouldBe overHttp.map { it.javaClass }
        overSocket.map { it.sequenceNumber } shouldBe overHttp.map { it.sequenceNumber }
        val created = openai.sockets.create(hello)
        created.text shouldBe "You said: one two three"
        openai.responses.retrieve(created.id) shouldBe created
        methods shouldContainExactly listOf("POST", "GET", "GET")
        fake.requests()[1].messages().size shouldBe 2
    }

    @Test
    suspend fun `one socket serves a conversation, kept by the service or by nobody`() = onEverySocketEngine {
        val responses = openai.sockets
        for (store in listOf(null, false)) {
            var last: String? = null
            repeat(5) {
                last = responses.create(ResponseRequest("gpt-5.2", "Hi", previousResponseId = last, store = store)).id
            }
        }
        responses.runTools(asking, tools).text shouldBe "The tool said: sunny in \"Paris\""
        responses.streamTools(asking.copy(store = false), tools).streamed().toList()
        methods shouldContainExactly listOf("GET")
        fake.lastRequest().messages().size shouldBe 14
        failure<BadRequestException> { responses.create(hello.copy(previousResponseId = "resp_none")) }
            .code shouldBe "previous_response_not_found"
    }

    @Test
    suspend fun `responses at the same time take a socket each, and go on with their own`() = onEverySocketEngine {
        val responses = openai.sockets
        val request = ResponseRequest("gpt-5.2", "Hi", store = false)
        val firsts = coroutineScope { List(4) { async { responses.create(request) } }.awaitAll() }
        val seconds = firsts.map { responses.create(request.copy(previousResponseId = it.id)).status }
        seconds shouldContainExactly List(4) { ResponseStatus.COMPLETED }
        responses.stream(request).collect { if (it is ResponseCreated) responses.create(request) }
        methods.toSet() shouldBe setOf("GET")
    }

    @Test
    suspend fun `a socket has the settings of its calls`() = onEverySocketEngine {
        val responses = openai.sockets
        responses.create(hello)
        responses.create(hello, RequestOptions(headers = mapOf("X-Own" to "own"), query = mapOf("api-version" to "1")))
        val more = JsonObject(mapOf("user" to JsonPrimitive("me")))
        responses.create(hello, RequestOptions(idempotencyKey = "key-1", extraBody = more))
        fake.requestCount() shouldBe 2
        fake.lastRequest().run { header("X-Own") to query() } shouldBe ("own" to "api-version=1")
        fake.requests().first().messages().last() shouldContain "\"user\":\"me\""
        fake.requests().first().messages().any { "\"stream\"" in it } shouldBe false
    }

    @Test
    suspend fun `where no socket is to be had, all goes over HTTP from there on`() = onEverySocketEngine {
        for (status in listOf(400, 404, 405, 426, 200, 302)) {
            client().use { openai ->
                fake.script("GET", "/responses", Reply.json(status, "{}"))
                repeat(2) { openai.sockets.create(hello).text shouldBe "You said: one two three" }
            }
        }
        methods.groupingBy { it }.eachCount() shouldBe mapOf("GET" to 6, "POST" to 12)
    }

    @Test
    suspend fun `what a socket does not carry goes over HTTP`() = onEverySocketEngine {
        openai.sockets.create(hello.copy(background = true)).status shouldBe ResponseStatus.QUEUED
        val large = ResponseRequest("gpt-5.2", "x".repeat(17 shl 20))
        failure<ApiException> { openai.sockets.create(large) }.call shouldBe "POST /responses"
        methods shouldContainExactly listOf("POST", "POST")
    }

    @Test
    suspend fun `an expired key is a refused handshake`() = onEverySocketEngine {
        fake.script("GET", "/responses", Reply.error(401, "expired: $KEY"))
        failure<AuthenticationException> { openai.sockets.create(hello) }.message shouldContain "expired: (secret)"
    }

    @Test
    suspend fun `an error is the typed exception, and leaves the socket for the next`() = onEverySocketEngine {
        script(
            SocketScript.of().awaitMessage().text(error(429, "slow"))
                .awaitMessage().text(created).text(error(500, "late"))
                .awaitMessage().text(created).text(completed),
        )
        val responses = openai.sockets
        failure<RateLimitException> { responses.create(hello) }.message shouldContain "no (secret)"
        failure<ServerException> { responses.stream(hello).toList() }.code shouldBe "late"
        responses.create(hello).id shouldBe "resp_1"
    }

    @Test
    suspend fun `an error before the first event is tried again over its socket`() = onEverySocketEngine(configure = {
        maxRetries = 1
    }) {
        script(SocketScript.of().awaitMessage().text(error(503, "busy")).awaitMessage().text(created).text(completed))
        openai.sockets.create(hello).id shouldBe "resp_1"
        methods shouldContainExactly listOf("GET")
    }

    @Test
    suspend fun `a socket that ends in the middle of an answer is a truncated stream`() =
        onEverySocketEngine(configure = {
            maxRetries = 1
        }) {
            val ends = listOf(
                SocketScript.of().awaitMessage().text(created).close(1011, "internal"),
                SocketScript.of().awaitMessage().text(created).cut(Cut.FIN),
                SocketScript.of().awaitMessage().text(created).textCutAfter(completed, 20, Cut.FIN),
            )
            for (end in ends) {
                script(end)
                val seen = mutableListOf<ResponseEvent>()
                val failure = failure<StreamTruncatedException> { openai.sockets.stream(hello).collect { seen += it } }
                failure.received shouldBe 1
                failure.cause.shouldBeInstanceOf<ConnectionException>()
                seen.single().shouldBeInstanceOf<ResponseCreated>()
            }
            script(ends.first())
            val partial = failure<StreamTruncatedException> { openai.sockets.create(hello) }.partial
            (partial as Response).id shouldBe "resp_1"
        }

    @Test
    suspend fun `a socket that ends before the answer is replaced`() = onEverySocketEngine(configure = {
        maxRetries = 1
    }) {
        script(SocketScript.of().awaitMessage().close(1001, "going away"))
        openai.sockets.create(hello).text shouldBe "You said: one two three"
        script(SocketScript.of().awaitMessage().cut(Cut.FIN))
        val once = RequestOptions(retryUnknown = false, headers = mapOf("X-Own" to "own"))
        failure<ConnectionException> { openai.sockets.create(hello, once) }
    }

    @Test
    suspend fun `a socket that the service has ended meanwhile is replaced`() = onEverySocketEngine(configure = {
        maxRetries = 1
        retryUnknown = false
    }) {
        script(
            SocketScript.of().awaitMessage().text(created).text(completed).awaitMessage()
                .text(error(400, "websocket_connection_limit_reached")).close(1000, ""),
        )
        val responses = openai.sockets
        responses.create(hello).id shouldBe "resp_1"
        responses.create(hello).text shouldBe "You said: one two three"
        methods shouldContainExactly listOf("GET", "GET")
    }

    @Test
    suspend fun `a silent socket is noticed`() = onEverySocketEngine {
        script(SocketScript.of().awaitMessage(), SocketScript.of().awaitMessage().text(created))
        val first = RequestOptions(timeouts = Timeouts(firstEvent = 300.milliseconds))
        failure<TimeoutException> { openai.sockets.create(hello, first) }.phase shouldBe TimeoutPhase.FIRST_EVENT
        val idle = RequestOptions(timeouts = Timeouts(idle = 300.milliseconds))
        failure<TimeoutException> { openai.sockets.stream(hello, idle).toList() }.phase shouldBe TimeoutPhase.IDLE
        withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }
    }

    @Test
    suspend fun `what is no JSON is a failure that keeps it`() = onEverySocketEngine {
        script(SocketScript.of().awaitMessage().text(created).text("no JSON $KEY"))
        failure<DecodingException> { openai.sockets.stream(hello).toList() }.body shouldBe "no JSON (secret)"
        withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }
    }

    @Test
    suspend fun `an event of an unknown kind is handed on as it came`() = onEverySocketEngine {
        script(SocketScript.of().awaitMessage().text("""{"type":"response.new","stream_id":"a"}""").text(completed))
        openai.sockets.stream(hello).toList().first().shouldBeInstanceOf<ResponseEvent.Unknown>()
    }

    @Test
    suspend fun `a response that is given up ends its socket, and the next opens another`() = onEverySocketEngine {
        script(SocketScript.of().awaitMessage().text(created))
        openai.sockets.stream(hello).first().shouldBeInstanceOf<ResponseCreated>()
        withClue("closed") { fake.awaitNoConnections(SECOND) shouldBe true }
        openai.sockets.create(hello).text shouldBe "You said: one two three"
        fake.requestCount() shouldBe 2
    }
}
