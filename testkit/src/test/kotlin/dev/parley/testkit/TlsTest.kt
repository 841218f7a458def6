package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyStore
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory
import kotlin.io.path.div

class TlsTest : AnnotationSpec() {
    @Test
    fun `it speaks TLS with the certificate given`() {
        val keyStore = selfSigned()
        FakeOpenAI.start(FakeOpenAIOptions().tls(keyStore, PASSWORD)).use { fake ->
            fake.baseUrl() shouldBe "https://127.0.0.1:${fake.port()}/v1"
            val client = HttpClient.newBuilder().sslContext(trusting(keyStore)).build()
            val request = HttpRequest.newBuilder(
                URI(fake.baseUrl() + "/models"),
            ).header("Authorization", "Bearer x").build()
            client.send(request, BodyHandlers.ofString()).statusCode() shouldBe 200
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
