package dev.parley.okhttp

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.wire.Certificate
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
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext

/** HTTP/2 over TLS, and how its servers say goodbye. */
class Http2Test : AnnotationSpec() {
    private val certificate = Certificate("DNS:localhost,IP:127.0.0.1")
    private val hello = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))
    private val models = json("""{"object":"list","data":[{"id":"gpt-5.2","object":"model","created":1767225600}]}""")
    private val refusal = MockResponse.Builder().onResponseStart(SocketEffect.CloseStream(REFUSED_STREAM)).build()

    private suspend fun against(test: suspend MockWebServer.(OpenAI) -> Unit) = MockWebServer().use { server ->
        server.useHttps(tls().socketFactory)
        server.protocols = listOf(Protocol.HTTP_2, Protocol.HTTP_1_1)
        server.start()
        val openai = OpenAI {
            apiKey = "sk-test"
            baseUrl = "https://localhost:${server.port}/v1"
            trustManager = certificate.trust
            engine = Engine.OK_HTTP
            maxRetries = 0
        }
        openai.use { withContext(Dispatchers.IO) { server.test(it) } }
    }

    private fun tls(): SSLContext {
        val keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm())
        keys.init(certificate.keyStore, Certificate.PASSWORD.toCharArray())
        return SSLContext.getInstance("TLS").apply { init(keys.keyManagers, null, null) }
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
    suspend fun `five hundred streams share one connection`() = against { openai ->
        val all = CountDownLatch(STREAMS)
        dispatcher = answering { request ->
            if (request.method == "GET") return@answering models
            all.countDown()
            all.await()
            MockResponse.Builder().setHeader("Content-Type", "text/event-stream").body(stream).build()
        }
        openai.models.list()
        val texts = coroutineScope {
            List(STREAMS) { async { openai.chat.stream(hello).map { it.text }.toList() } }.awaitAll()
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

        private fun json(body: String) = MockResponse.Builder().body(body).build()

        private fun chunk(text: String) =
            """data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,""" +
                """"delta":{"content":"$text"}}]}""" + "\n\n"
        val stream = chunk("Hello") + chunk("world") + "data: [DONE]\n\n"
    }
}
