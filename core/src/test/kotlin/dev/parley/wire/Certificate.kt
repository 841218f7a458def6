package dev.parley.wire

import io.kotest.matchers.shouldBe
import java.nio.file.Files
import java.security.KeyStore
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory
import javax.net.ssl.X509TrustManager
import kotlin.io.path.div

/** A self-signed certificate, made by the JDK's `keytool` for the [names] (`DNS:…`, `IP:…`) that it is to hold. */
class Certificate(names: String) {
    val keyStore: KeyStore = make(names)

    /** Trusts this certificate and nothing else. */
    val trust: X509TrustManager
        get() = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
            .apply { init(keyStore) }
            .trustManagers.filterIsInstance<X509TrustManager>().single()

    /** What a server shows it with. */
    val context: SSLContext
        get() {
            val keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm())
            keys.init(keyStore, PASSWORD.toCharArray())
            return SSLContext.getInstance("TLS").apply { init(keys.keyManagers, null, null) }
        }

    companion object {
        const val PASSWORD = "changeit"

        private fun make(names: String): KeyStore {
            val folder = Files.createTempDirectory("certificate")
            val file = folder / "keys.p12"
            val command = listOf(
                "${System.getProperty("java.home")}/bin/keytool", "-genkeypair", "-alias", "fake", "-keyalg", "RSA",
                "-keysize", "2048", "-dname", "CN=fake", "-ext", "SAN=$names", "-storetype", "PKCS12",
                "-keystore", "$file", "-storepass", PASSWORD,
            )
            ProcessBuilder(
                command,
            ).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() shouldBe
                0
            return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()).also {
                folder.toFile().deleteRecursively()
            }
        }
    }
}
