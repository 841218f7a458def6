package dev.parley

import dev.parley.http.CallClock
import io.ktor.client.engine.mock.MockEngine
import io.ktor.client.engine.mock.MockEngineConfig
import io.ktor.client.engine.mock.MockRequestHandleScope
import io.ktor.client.engine.mock.respond
import io.ktor.client.engine.mock.toByteArray
import io.ktor.client.request.HttpRequestData
import io.ktor.client.request.HttpResponseData
import io.ktor.http.HttpStatusCode
import io.ktor.http.headersOf
import io.ktor.utils.io.ByteReadChannel
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.delay
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.currentTime
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import java.time.Instant

const val KEY = "sk-test-secret"

fun json(text: String): JsonElement = Json.parseToJsonElement(text)

/** What the service saw of one try, and when. */
class Seen(data: HttpRequestData, val millis: Long, val bytes: ByteArray) {
    val method: String = data.method.value
    val url: String = data.url.toString()
    val path: String = data.url.encodedPath
    val query: Map<String, List<String>> =
        data.url.parameters.entries().associate { (name, values) -> name to values.toList() }
    val headers: Map<String, String> = data.headers.entries().associate { (name, values) ->
        name to
            values.joinToString()
    }
    val announced: Long? = data.body.contentLength
    val contentType: String? = data.body.contentType?.toString()
    val body: String = bytes.decodeToString()

    /** The fields of a form, in their order. */
    val parts: List<SeenPart> get() = SeenPart.of(contentType.orEmpty(), bytes)
    val call: String get() = "$method $path"
}

/** The virtual time. */
@OptIn(ExperimentalCoroutinesApi::class)
val TestScope.millis: Long get() = currentTime

/** Makes the answer to one try. */
typealias Reply = suspend MockRequestHandleScope.(HttpRequestData) -> HttpResponseData

/**
 * The service as a client sees it, in virtual time: it remembers every try, and answers with [replies] in turn, the last of
 * them again and again.
 */
class FakeService(private val test: TestScope, private vararg val replies: Reply) {
    val seen = mutableListOf<Seen>()

    /** Whether what is sent is read before it is answered. */
    var readBodies = true

    /** Whether limits of time pass in virtual time, which flies while a call waits for a disk: they are real otherwise. */
    var limitsAreVirtual = false

    /** The milliseconds between the tries. */
    val waits: List<Long> get() = seen.zipWithNext { a, b -> b.millis - a.millis }

    val engine = MockEngine(
        MockEngineConfig().apply {
            dispatcher = StandardTestDispatcher(test.testScheduler)
            addHandler { request ->
                val body = if (readBodies) request.body.toByteArray() else ByteArray(0)
                seen += Seen(request, test.millis, body)
                replies[minOf(seen.size, replies.size) - 1](request)
            }
            reuseHandlers = true
        },
    )

    internal val clock by lazy {
        CallClock(
            nanoTime = { test.millis * 1_000_000 },
            now = { Instant.EPOCH.plusMillis(test.millis) },
            random = { 0.0 },
            timer = if (limitsAreVirtual) StandardTestDispatcher(test.testScheduler) else Dispatchers.Default,
        )
    }

    /** A client of this service. */
    fun client(configure: OpenAIConfig.Builder.() -> Unit = {}): OpenAI = OpenAI {
        apiKey = KEY
        engine = Engine.of(this@FakeService.engine)
        clock = this@FakeService.clock
        configure()
    }

    companion object {
        /** An answer of [status] with [body], [after] that many milliseconds. */
        fun answer(
            body: String,
            status: Int = 200,
            contentType: String? = "application/json",
            headers: Map<String, String> = emptyMap(),
            after: Long = 0,
        ): Reply = bytes(body.encodeToByteArray(), status, contentType, headers, after)

        /** An answer whose body need not be text. */
        fun bytes(
            body: ByteArray,
            status: Int = 200,
            contentType: String? = "application/json",
            headers: Map<String, String> = emptyMap(),
            after: Long = 0,
        ): Reply = {
            delay(after)
            val all =
                mapOf("x-request-id" to "req_1") + headers + listOfNotNull(contentType?.let { "Content-Type" to it })
            val lists = all.map { (name, value) -> name to listOf(value) }
            respond(ByteReadChannel(body), HttpStatusCode.fromValue(status), headersOf(*lists.toTypedArray()))
        }

        /** An error of [status] as the service words it. */
        fun error(status: Int, vararg headers: Pair<String, String>): Reply = answer(
            """{"error":{"message":"no luck","type":"a_type","code":"a_code","param":"a_param"}}""",
            status,
            headers = headers.toMap(),
        )

        /** A stream of [text], sent in one piece. */
        fun stream(text: String): Reply = answer(text, contentType = "text/event-stream; charset=utf-8")

        /** The network failing with [cause]. */
        fun fails(cause: () -> Exception): Reply = { throw cause() }
    }
}
