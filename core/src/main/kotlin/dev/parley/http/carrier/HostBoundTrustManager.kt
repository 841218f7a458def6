package dev.parley.http.carrier

import java.net.InetAddress
import java.security.KeyStore
import java.security.cert.CertificateException
import java.security.cert.X509Certificate
import javax.net.ssl.TrustManagerFactory
import javax.net.ssl.X509TrustManager

/**
 * Trusts whom [trust] trusts, if it was issued for [host]. CIO's own check of the name accepts a certificate that names
 * no host at all, which would show the key to whoever holds one.
 */
internal class HostBoundTrustManager(
    private val host: String,
    trust: () -> X509TrustManager,
) : X509TrustManager {
    // Reading the JVM's own store takes a good part of a program's start, and plain HTTP needs none.
    private val delegate by lazy(trust)

    override fun checkServerTrusted(chain: Array<out X509Certificate>, authType: String) {
        delegate.checkServerTrusted(chain, authType)
        if (!isIssuedForHost(chain.first())) throw CertificateException("the certificate was not issued for $host")
    }

    override fun checkClientTrusted(chain: Array<out X509Certificate>, authType: String): Unit =
        delegate.checkClientTrusted(chain, authType)

    override fun getAcceptedIssuers(): Array<X509Certificate> = delegate.acceptedIssuers

    private fun isIssuedForHost(certificate: X509Certificate): Boolean {
        val address = addressOf(host)
        return certificate.subjectAlternativeNames.orEmpty().any { (type, name) ->
            when (type) {
                DNS_NAME -> address == null && matches(name.toString().lowercase())
                IP_ADDRESS -> address != null && addressOf(name.toString()) == address
                else -> false
            }
        }
    }

    /** A wildcard stands for the first label, whole, and never for a host directly below a top-level domain. */
    private fun matches(name: String): Boolean {
        if (!name.startsWith("*.")) return name == host
        return host.substringAfter('.', "") == name.drop(2) && name.drop(2).contains('.')
    }

    companion object {
        private const val DNS_NAME = 2
        private const val IP_ADDRESS = 7
        private val LITERAL = Regex("""\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?|\d+\.\d+\.\d+\.\d+""")

        /** The address that [text] spells out; `null` when it is a name. Asks no name server. */
        private fun addressOf(text: String): InetAddress? =
            if (LITERAL.matches(text)) InetAddress.getByName(text.removeSurrounding("[", "]")) else null

        /** The trust manager of the JVM's own certificate store. */
        fun platform(): X509TrustManager {
            val factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
            factory.init(null as KeyStore?)
            return factory.trustManagers.filterIsInstance<X509TrustManager>().first()
        }
    }
}
