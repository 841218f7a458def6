package dev.parley.benchmarks

import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyStore
import javax.net.ssl.TrustManagerFactory
import javax.net.ssl.X509TrustManager
import kotlin.io.path.div

/** A certificate for this machine, in a key [file], that nobody trusts but a benchmark. */
internal class Certificate(val file: Path) {
    val keyStore: KeyStore = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray())

    val trust: X509TrustManager
        get() = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
            .apply { init(keyStore) }
            .trustManagers.filterIsInstance<X509TrustManager>().single()

    companion object {
        const val PASSWORD = "changeit"

        /** By the JDK's own `keytool`. */
        fun make(): Certificate {
            val file = Files.createTempDirectory("benchmark") / "keys.p12"
            val made = ProcessBuilder(
                "${System.getProperty("java.home")}/bin/keytool", "-genkeypair", "-alias", "service", "-keyalg", "RSA",
                "-keysize", "2048", "-dname", "CN=service", "-ext", "SAN=IP:127.0.0.1,DNS:localhost",
                "-storetype", "PKCS12", "-keystore", "$file", "-storepass", PASSWORD,
            ).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
            check(made.waitFor() == 0) { "keytool made no certificate" }
            return Certificate(file)
        }
    }
}
