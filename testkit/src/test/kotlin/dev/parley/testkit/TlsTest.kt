package dev.parley.testkit

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpClient.Version
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyStore
import java.time.Duration
import javax.net.ssl.SSLContext
import javax.net.ssl.SSLException
import javax.net.ssl.TrustManagerFactory
import kotlin.io.path.div

class TlsTest : AnnotationSpec() {
    @Test
    fun `it speaks TLS with the certificate given`() = withTls { fake, client ->
        fake.baseUrl() shouldBe "https://127.0.0.1:${fake.port()}/v1"
        client.send(request(fake).build(), BodyHandlers.ofString()).statusCode() shouldBe 200
    }

    @Test
    fun `large bodies pass both ways`() = withTls { fake, client ->
        fake.script(Reply.flood(200, "text/plain", "x".repeat(1000), 5000))
        val upload = BodyPublishers.ofByteArray(ByteArray(3_000_000) { it.toByte() })
        val reply = client.send(request(fake).POST(upload).build(), BodyHandlers.ofString())
        reply.body().length shouldBe 5_000_000
        fake.lastRequest().bodyLength() shouldBe 3_000_000
    }

    @Test
    fun `a reply is cut below TLS`() = withTls { fake, client ->
        for (how in listOf(Cut.FIN, Cut.RESET)) {
            fake.script(Reply.json(200, "abcdef").cutAfter(3, how))
            // Not a GET, which the JDK's client would send again: a reset may come before the head is read.
            val request = request(fake).POST(BodyPublishers.noBody()).build()
            shouldThrow<IOException> { client.send(request, BodyHandlers.ofString()) }
        }
    }

    @Test
    fun `a client that does not trust it, or speaks no TLS, is let go`() = withTls { fake, _ ->
        shouldThrow<SSLException> { Client.HTTP.send(request(fake).build(), BodyHandlers.ofString()) }
        RawClient(fake).get().use { it.readAll().text shouldNotContain "HTTP" }
        fake.awaitNoConnections(Duration.ofSeconds(5)) shouldBe true
        fake.requestCount() shouldBe 0
    }

    private fun request(fake: FakeOpenAI) =
        HttpRequest.newBuilder(URI(fake.baseUrl() + "/models")).header("Authorization", "Bearer x")

    private fun withTls(test: (FakeOpenAI, HttpClient) -> Unit) {
        val keyStore = selfSigned()
        FakeOpenAI.start(FakeOpenAIOptions().tls(keyStore, PASSWORD)).use { fake ->
            test(fake, HttpClient.newBuilder().version(Version.HTTP_1_1).sslContext(trusting(keyStore)).build())
        }
    }

    private fun trusting(keyStore: KeyStore): SSLContext {
        val trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
        trust.init(keyStore)
        return SSLContext.getInstance("TLS").apply { init(null, trust.trustManagers, null) }
    }

    private fun selfSigned(): KeyStore {
        val folder = Files.createTempDirectory("fake-openai")
        val file = folder / "keys.p12"
        ProcessBuilder(command(file)).inheritIO().start().waitFor() shouldBe 0
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()).also { folder.toFile().deleteRecursively() }
    }

    private fun command(file: Path) = listOf(
        "${System.getProperty("java.home")}/bin/keytool", "-genkeypair", "-alias", "fake", "-keyalg", "EC",
        "-dname", "CN=localhost", "-ext", "SAN=IP:127.0.0.1,DNS:localhost", "-storetype", "PKCS12",
        "-keystore", "$file", "-storepass", PASSWORD,
    )

    private companion object {
        const val PASSWORD = "changeit"
    }
}
