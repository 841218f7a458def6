package dev.parley.okhttp

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.testkit.Cut
import dev.parley.wire.Certificate
import dev.parley.wire.Toxic
import dev.parley.wire.ToxicProxy
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.withContext
import mockwebserver3.Dispatcher
import mockwebserver3.MockResponse
import mockwebserver3.MockWebServer
import mockwebserver3.RecordedRequest
import mockwebserver3.SocketEffect
import okhttp3.Protocol
import java.util.concurrent.CountDownLatch

/** HTTP/2 over TLS, and how its servers say goodbye. */
class Http2Test : AnnotationSpec() {
    private val certificate = Certificate("DNS:localhost,IP:127.0.0.1")
    private val models = MockResponse.Builder().body(MODELS).build()
    private val refusal = MockResponse.Builder().onResponseStart(SocketEffect.CloseStream(REFUSED_STREAM)).build()

    private suspend fun against(test: suspend MockWebServer.(OpenAI) -> Unit) = MockWebServer().use { server ->
        server.useHttps(certificate.context.socketFactory)
        server.protocols = listOf(Protocol.HTTP_2, Protocol.HTTP_1_1)
        server.start()
        client(server.port).use { withContext(Dispatchers.IO) { server.test(it) } }
    }

    private fun client(port: Int) = OpenAI {
        apiKey = "sk-test"
        baseUrl = "https://localhost:$port/v1"
        trustManager = certificate.trust
        engine = Engine.OK_HTTP
        maxRetries = 0
    }

    @Test
    suspend fun `a request that is refused is sent again at once`() = against { openai ->
        enqueue(refusal)
        enqueue(refusal)
        enqueue(models)
        openai.models.list().data.size shouldBe 1
        requestCount shouldBe 3
    }

    @Test
    suspend fun `a request that is refused for ever was not sent`() = against { openai ->
        repeat(10) { enqueue(refusal) }
        shouldThrow<ConnectionException> { openai.models.list() }.delivery shouldBe Delivery.NOT_SENT
        requestCount shouldBe 4
    }

    @Test
    suspend fun `a server that says goodbye after every answer fails no call`() = against { openai ->
        dispatcher = answering { models.newBuilder().onResponseEnd(SocketEffect.ShutdownConnection).build() }
        repeat(20) { openai.models.list().data.size shouldBe 1 }
        coroutineScope { List(50) { async { openai.models.list().data.size } }.awaitAll() }.toSet() shouldBe setOf(1)
    }

    @Test
    suspend fun `a connection that the server left without a word costs no call`() = against {
        dispatcher = answering { request ->
            when {
                request.method == "GET" -> models
                request.headers["Accept"] == EVENTS -> stream
                else -> MockResponse.Builder().body(COMPLETION).build()
            }
        }
        var calls = 0
        ToxicProxy(port, Toxic()).use { relay ->
            client(relay.port).use { openai ->
                for (leave in listOf(relay::leave, relay::leaveAtNextWord)) {
                    for (how in List(10) { listOf(Cut.FIN, Cut.RESET) }.flatten()) {
                        openai.models.list().data.size shouldBe 1
                        leave(how)
                        openai.chat.create(HELLO).text shouldBe "Hello"
                        leave(how)
                        openai.chat.stream(HELLO).map { it.text }.toList() shouldBe listOf("Hello", "world")
                        leave(how)
                        calls += 3
                    }
                }
            }
        }
        requestCount shouldBe calls
    }

    @Test
    suspend fun `five hundred streams share one connection`() = against { openai ->
        val all = CountDownLatch(STREAMS)
        dispatcher = answering { request ->
            if (request.method == "GET") return@answering models
            all.countDown()
            all.await()
            stream
        }
        openai.models.list()
        val texts = coroutineScope {
            List(STREAMS) { async { openai.chat.stream(HELLO).map { it.text }.toList() } }.awaitAll()
        }
        texts.toSet() shouldBe setOf(listOf("Hello", "world"))
        requestCount shouldBe STREAMS + 1
        List(requestCount) { takeRequest().exchangeIndex }.max() shouldBe STREAMS
    }

    private fun answering(answer: (RecordedRequest) -> MockResponse) = object : Dispatcher() {
        override fun dispatch(request: RecordedRequest) = answer(request)
    }

    private companion object {
        private const val STREAMS = 500
        private const val REFUSED_STREAM = 7

        private const val EVENTS = "text/event-stream"
        val stream = MockResponse.Builder().setHeader("Content-Type", EVENTS).body(events("Hello", "world")).build()
    }
}
