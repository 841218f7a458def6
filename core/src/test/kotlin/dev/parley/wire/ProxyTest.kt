package dev.parley.wire

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.HttpProxy
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.testkit.FakeOpenAIOptions
import io.kotest.assertions.withClue
import io.kotest.extensions.system.withSystemProperties
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlin.time.Duration.Companion.milliseconds

/** Calls that go through an HTTP proxy. */
class ProxyTest : WireTest() {
    private val right = Certificate("DNS:localhost")
    private val secure = FakeOpenAIOptions().tls(right.keyStore, Certificate.PASSWORD)

    private fun Wire.by(proxy: HttpProxy, limits: Timeouts = Timeouts.DEFAULT) = client {
        baseUrl = "https://localhost:${fake.port()}/v1"
        trustManager = right.trust
        timeouts = limits
        this.proxy = proxy
    }

    @Test
    suspend fun `calls go through the proxy`() = onEveryEngine {
        ForwardProxy(fake.port()).use { relay ->
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
        ForwardProxy(fake.port(), LOGIN).use { relay ->
            val openai = client { proxy = HttpProxy("127.0.0.1", relay.port, "mole", "burrow") }
            openai.models.list().data.isNotEmpty() shouldBe true
            openai.close()
        }
        withClue("passed on") { fake.lastRequest().header("Proxy-Authorization") shouldBe null }
    }

    @Test
    suspend fun `a proxy that wants a password is not a service that does`() = onEveryEngine {
        if (carrier == Carrier.JDK) return@onEveryEngine
        ForwardProxy(fake.port(), LOGIN).use { relay ->
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
                ForwardProxy(fake.port(), refusal = status).use { relay ->
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
    suspend fun `calls over TLS go through a tunnel`() = onEveryEngine(secure) {
        ForwardProxy(fake.port()).use { relay ->
            val openai = by(HttpProxy("127.0.0.1", relay.port))
            openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
            openai.chat.stream(HELLO).toList().isNotEmpty() shouldBe true
            relay.heads.toSet() shouldBe setOf("CONNECT localhost:${fake.port()} HTTP/1.1")
            openai.close()
        }
        fake.requestCount() shouldBe 2
    }

    @Test
    suspend fun `OkHttp has a tunnel opened with the password, or hears that it is wrong`() =
        on(Carrier.OKHTTP, options = secure) {
            ForwardProxy(fake.port(), LOGIN).use { relay ->
                by(HttpProxy("127.0.0.1", relay.port, "mole", "burrow")).use { openai ->
                    openai.chat.create(HELLO).text.isNotEmpty() shouldBe true
                    openai.chat.stream(HELLO).toList().isNotEmpty() shouldBe true
                }
                fake.requests().map { it.header("Proxy-Authorization") }.toSet() shouldBe setOf(null)
                val wrong = by(HttpProxy("127.0.0.1", relay.port, "mole", "hollow"))
                val refusal = failure<ConnectionException> { wrong.chat.create(HELLO) }
                refusal.message shouldContain "the proxy 127.0.0.1:${relay.port} refused"
                refusal.delivery shouldBe Delivery.NOT_SENT
                failures.none { "hollow" in it } shouldBe true
            }
            fake.requestCount() shouldBe 2
        }

    @Test
    suspend fun `a proxy that says nothing is left when the head is overdue`() = onEveryEngine(secure) {
        ForwardProxy(fake.port(), refusal = 0).use { relay ->
            val openai = by(HttpProxy("127.0.0.1", relay.port), Timeouts(head = 500.milliseconds))
            failure<TimeoutException> { openai.chat.create(HELLO) }.phase shouldBe TimeoutPhase.HEAD
            openai.close()
        }
        fake.connectionsAccepted() shouldBe 0
    }

    @Test
    suspend fun `CIO refuses a login for the proxy when the client is made`() = on(Carrier.CIO) {
        failure<IllegalArgumentException> { client { proxy = HttpProxy("127.0.0.1", 1, "mole", "burrow") } }
            .message shouldContain "proxy"
    }

    @Test
    suspend fun `CIO refuses SOCKS when the client is made, and OkHttp speaks it`() = on(Carrier.CIO, Carrier.OKHTTP) {
        SocksProxy(fake.port()).use { relay ->
            withSystemProperties(mapOf("socksProxyHost" to "127.0.0.1", "socksProxyPort" to "${relay.port}")) {
                if (carrier == Carrier.CIO) {
                    failure<IllegalArgumentException> { client() }.message shouldContain "SOCKS"
                } else {
                    val far = client {
                        baseUrl = "http://far.example:${fake.port()}/v1"
                        allowInsecureHttp = true
                    }
                    far.use { it.models.list().data.isNotEmpty() shouldBe true }
                    relay.targets shouldContainExactly listOf("far.example:${fake.port()}")
                }
            }
        }
    }

    private companion object {
        const val LOGIN = "mole:burrow"
    }
}
