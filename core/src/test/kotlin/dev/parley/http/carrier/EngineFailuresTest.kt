package dev.parley.http.carrier

import dev.parley.Delivery.NOT_SENT
import dev.parley.Delivery.PROCESSED
import dev.parley.Delivery.UNKNOWN
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeSameInstanceAs
import java.io.EOFException
import java.io.IOException
import java.net.ConnectException
import java.net.NoRouteToHostException
import java.net.SocketException
import java.net.UnknownHostException
import java.net.http.HttpConnectTimeoutException
import java.nio.channels.UnresolvedAddressException
import java.security.cert.CertificateException
import javax.net.ssl.SSLException
import javax.net.ssl.SSLHandshakeException
import javax.net.ssl.SSLPeerUnverifiedException

class EngineFailuresTest : AnnotationSpec() {
    @Test
    fun `each failure of an engine says how far the request had come`() {
        val cases = listOf(
            Triple(ConnectException("refused"), NOT_SENT, true),
            Triple(NoRouteToHostException("no route"), NOT_SENT, true),
            Triple(HttpConnectTimeoutException("late"), NOT_SENT, true),
            Triple(UnknownHostException("host"), NOT_SENT, true),
            Triple(UnresolvedAddressException(), NOT_SENT, true),
            Triple(SSLException("closed"), NOT_SENT, true),
            Triple(SSLHandshakeException("no cipher suites in common"), NOT_SENT, false),
            Triple(SSLException("Received fatal alert: protocol_version"), NOT_SENT, false),
            Triple(SSLPeerUnverifiedException("other host"), NOT_SENT, false),
            Triple(
                SSLHandshakeException("path").initCause(CertificateException("untrusted")) as Exception,
                NOT_SENT,
                false,
            ),
            Triple(SocketException("Connection reset"), UNKNOWN, true),
            Triple(EOFException("end"), UNKNOWN, true),
            Triple(IOException("unexpected end of stream"), UNKNOWN, true),
            Triple(IllegalStateException("odd"), UNKNOWN, true),
            Triple(IOException("fixed content-length: 200, bytes received: 20"), PROCESSED, true),
            Triple(IOException("chunked transfer encoding, state: READING_DATA"), PROCESSED, true),
        )
        for ((failure, delivery, repeatable) in cases) {
            for (wrapped in listOf(failure, IOException("outer", RuntimeException("middle", failure)))) {
                withClue(wrapped) {
                    val mapped = EngineFailures.map(wrapped)
                    mapped.delivery shouldBe delivery
                    mapped.repeatable shouldBe repeatable
                    mapped.cause shouldBeSameInstanceAs wrapped
                }
            }
        }
    }

    @Test
    fun `a chain of causes that never ends is given up`() {
        val a = IOException("a")
        a.initCause(IOException("b", a))
        EngineFailures.map(a).delivery shouldBe UNKNOWN
    }
}
