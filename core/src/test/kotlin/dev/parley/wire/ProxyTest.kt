package dev.parley.wire

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.HttpProxy
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.concurrent.thread

/** Calls that go through an HTTP proxy. */
class ProxyTest : WireTest() {
    @Test
    suspend fun `calls go through the proxy`() = onEveryEngine {
        Proxy(fake.port()).use { relay ->
            val openai = client { proxy = HttpProxy("127.0.0.1", relay.port) }
            openai.models.list().data.isNotEmpty() shouldBe true
            relay.heads shouldHaveSize 1
            relay.heads.single() shouldStartWith "GET http://127.0.0.1:${fake.port()}/v1/models HTTP/1.1"
            fake.lastRequest().header("Authorization") shouldBe "Bearer $KEY"
            openai.close()
        }
        fake.lastRequest().header("Proxy-Authorization") shouldBe null
    }

    @Test
    suspend fun `OkHttp gives the proxy its password, and the service never sees it`() = on(Carrier.OKHTTP) {
        Proxy(fake.port(), asks = true).use { relay ->
            val openai = client { proxy = HttpProxy("127.0.0.1", relay.port, "mole", "burrow") }
            openai.models.list().data.isNotEmpty() shouldBe true
            openai.close()
        }
        withClue("passed on") { fake.lastRequest().header("Proxy-Authorization") shouldBe null }
    }

    @Test
    suspend fun `a proxy that wants a password is not a service that does`() = onEveryEngine {
        if (carrier == Carrier.JDK) return@onEveryEngine
        Proxy(fake.port(), asks = true).use { relay ->
            val openai = client { proxy = HttpProxy("127.0.0.1", relay.port) }
            failure<ApiException> { openai.models.list() }.status shouldBe 407
        }
        fake.requestCount() shouldBe 0
    }

    /** The JDK's client hands a 407 on as the answer. */
    @Test
    suspend fun `a proxy that opens no tunnel is named, with what it said, and not asked again`() =
        onEveryEngine(configure = { maxRetries = 2 }) {
            for (status in listOf(407, 502)) {
                if (carrier == Carrier.JDK && status == 407) continue
                Proxy(fake.port(), refusal = status).use { relay ->
                    val openai = client {
                        baseUrl = "https://127.0.0.1:${fake.port()}/v1"
                        proxy = HttpProxy("127.0.0.1", relay.port)
                    }
                    val refusal = failure<ConnectionException> { openai.models.list() }
                    refusal.message shouldContain "the proxy"
                    refusal.delivery shouldBe Delivery.NOT_SENT
                    if (carrier != Carrier.CIO) refusal.message shouldContain "$status"
                    if (carrier != Carrier.JDK) refusal.message shouldContain "127.0.0.1:${relay.port}"
                    openai.close()
                }
            }
            retries shouldBe 0
            fake.requestCount() shouldBe 0
        }

    @Test
    suspend fun `CIO refuses a login for the proxy when the client is made`() = on(Carrier.CIO) {
        failure<IllegalArgumentException> { client { proxy = HttpProxy("127.0.0.1", 1, "mole", "burrow") } }
            .message shouldContain "proxy"
    }

    /** Passes requests in absolute form on to a port of this machine, one a connection, without its own header. */
    private class Proxy(
        private val target: Int,
        private val asks: Boolean = false,
        private val refusal: Int? = null,
    ) : AutoCloseable {
        private val listener = ServerSocket(0, 50, InetAddress.getLoopbackAddress())
        val port: Int = listener.localPort
        val heads = ConcurrentLinkedQueue<String>()

        init {
            thread(isDaemon = true) {
                while (!listener.isClosed) runCatching { listener.accept().use(::serve) }
            }
        }

        private fun serve(client: Socket) {
            val input = client.getInputStream().bufferedReader(Charsets.ISO_8859_1)
            val lines = generateSequence { input.readLine()?.ifEmpty { null } }.toList()
            heads += lines.first()
            if (asks && lines.none { it.startsWith("Proxy-Authorization: Basic ", ignoreCase = true) }) {
                return client.getOutputStream().write(REFUSAL.encodeToByteArray())
            }
            if (refusal != null) {
                return client.getOutputStream().write(REFUSAL.replace("407", "$refusal").encodeToByteArray())
            }
            val kept = lines.drop(1).filterNot { HOP.containsMatchIn(it) } + "Connection: close"
            val head = (
                listOf(
                    lines.first().replaceFirst(ORIGIN, ""),
                ) + kept
                ).joinToString("\r\n", postfix = "\r\n\r\n")
            Socket("127.0.0.1", target).use { origin ->
                origin.getOutputStream().write(head.encodeToByteArray())
                origin.getInputStream().copyTo(client.getOutputStream())
            }
        }

        override fun close() = listener.close()

        private companion object {
            val ORIGIN = Regex("http://[^/ ]+")
            val HOP = Regex("^(Proxy-Authorization|Proxy-Connection|Connection):", RegexOption.IGNORE_CASE)
            const val REFUSAL =
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n" +
                    "Content-Length: 0\r\nConnection: close\r\n\r\n"
        }
    }
}
