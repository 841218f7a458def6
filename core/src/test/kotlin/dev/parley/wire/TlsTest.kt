package dev.parley.wire

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.RequestOptions
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.testkit.Cut
import dev.parley.testkit.FakeOpenAIOptions
import io.kotest.assertions.withClue
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.flow.toList
import java.net.InetAddress
import java.net.ServerSocket
import java.time.Duration
import javax.net.ssl.SSLServerSocket
import kotlin.time.Duration.Companion.milliseconds

/** Who may see the key: only a server with a trusted certificate that was issued for its name. */
class TlsTest : WireTest() {
    private val right = Certificate("DNS:localhost,IP:127.0.0.1")

    private fun Certificate.served() = FakeOpenAIOptions().tls(keyStore, Certificate.PASSWORD)

    private fun Wire.named(certificate: Certificate?, host: String = "localhost") = client {
        baseUrl = "https://$host:${fake.port()}/v1"
        trustManager = certificate?.trust
        maxRetries = 2
    }

    @Test
    suspend fun `a trusted certificate for the right name is fine`() = onEveryEngine(right.served()) {
        for (host in listOf("localhost", "127.0.0.1")) {
            named(right, host).chat.create(HELLO).text.isNotEmpty() shouldBe true
            named(right, host).chat.stream(HELLO).toList().isNotEmpty() shouldBe true
        }
    }

    @Test
    suspend fun `a certificate that nobody vouches for ends the call at the first try`() =
        onEveryEngine(right.served()) {
            refuses { named(null).chat.create(HELLO) }
        }

    @Test
    suspend fun `a certificate for another name does too`() {
        for (names in listOf("DNS:other.example", "DNS:*.localhost", "IP:127.0.0.1")) {
            val other = Certificate(names)
            onEveryEngine(other.served()) { withClue(names) { refuses { named(other).chat.create(HELLO) } } }
        }
    }

    @Test
    suspend fun `a certificate for a name is not one for an address`() {
        val named = Certificate("DNS:localhost")
        onEveryEngine(named.served()) { refuses { named(named, "127.0.0.1").chat.create(HELLO) } }
    }

    private suspend fun Wire.refuses(call: suspend () -> Any?) {
        val failure = failure<ConnectionException>(call)
        failure.delivery shouldBe Delivery.NOT_SENT
        failure.message shouldContain "not trusted"
        retries shouldBe 0
        fake.connectionsAccepted() shouldBe 1
        fake.requestCount() shouldBe 0
    }

    @Test
    suspend fun `a handshake that is never answered is a timeout, and tried again`() = onEveryEngine(right.served()) {
        val openai = client {
            baseUrl = "https://localhost:${fake.port()}/v1"
            trustManager = right.trust
            maxRetries = 1
            timeouts = Timeouts(head = 700.milliseconds)
            // So long CIO keeps the sockets.
            if (carrier == Carrier.CIO) connectTimeout = Duration.ofSeconds(1)
        }
        fake.scriptConnection(Cut.STALL).scriptConnection(Cut.STALL)
        failure<TimeoutException> { openai.chat.create(HELLO) }.phase shouldBe TimeoutPhase.HEAD
        fake.connectionsAccepted() shouldBe 2
        fake.scriptConnection(Cut.STALL)
        openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
        keptByJdk = 4..4
    }

    @Test
    suspend fun `a handshake that breaks off is tried again`() = onEveryEngine(right.served()) {
        for (cut in listOf(Cut.FIN, Cut.RESET)) {
            withClue(cut) {
                fake.scriptConnection(cut)
                named(right).chat.create(HELLO).text.isNotEmpty() shouldBe true
                fake.scriptConnection(cut)
                val once = RequestOptions(maxRetries = 0)
                val failure = failure<ConnectionException> { named(right).chat.create(HELLO, once) }
                // What the others throw for a reset does not tell that it came in the handshake.
                if (carrier == Carrier.CIO || cut == Cut.FIN) failure.delivery shouldBe Delivery.NOT_SENT
            }
        }
        retries shouldBe 2
    }

    @Test
    suspend fun `a server that does not speak TLS gets no key`() = onEveryEngine {
        val openai = client {
            baseUrl = "https://localhost:${fake.port()}/v1"
            maxRetries = 1
        }
        val failure = failure<ConnectionException> { openai.chat.create(HELLO) }
        failure.delivery shouldBe Delivery.NOT_SENT
        fake.requestCount() shouldBe 0
        retries shouldBe 1
    }

    /** CIO asks again: it has no word for what it met. */
    @Test
    suspend fun `a server whose TLS is too old gets no key, and is asked again by CIO alone`() = onEveryEngine {
        OneAnswer(ServerSocket(0, 5, InetAddress.getLoopbackAddress()), TLS_1_0).use { old ->
            val openai = client {
                baseUrl = "https://localhost:${old.port}/v1"
                trustManager = right.trust
                maxRetries = 2
            }
            failure<ConnectionException> { openai.chat.create(HELLO) }.delivery shouldBe Delivery.NOT_SENT
            if (carrier != Carrier.CIO) retries shouldBe 0
            openai.close()
            old.heard.none { KEY in it } shouldBe true
        }
    }

    @Test
    suspend fun `a server with nothing but cipher suites of the past is refused by CIO alone`() = onEveryEngine {
        val listener = right.context.serverSocketFactory.createServerSocket(0, 5, InetAddress.getLoopbackAddress())
        (listener as SSLServerSocket).enabledCipherSuites = arrayOf("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA")
        val head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ${MODELS.length}\r\n\r\n"
        OneAnswer(listener, (head + MODELS).encodeToByteArray()).use { old ->
            val openai = client {
                baseUrl = "https://localhost:${old.port}/v1"
                trustManager = right.trust
                maxRetries = 2
            }
            if (carrier == Carrier.CIO) {
                failure<ConnectionException> { openai.models.list() }.delivery shouldBe Delivery.NOT_SENT
            } else {
                openai.models.list().data.size shouldBe 1
            }
            openai.close()
        }
    }

    private companion object {
        /** The first answer of a server that speaks nothing newer than TLS 1.0. */
        val TLS_1_0 = byteArrayOf(22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1) + ByteArray(32) + byteArrayOf(0, -64, 19, 0)
    }
}
