package dev.parley.http.carrier

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.HttpProxy
import dev.parley.annotation.InternalParleyApi
import io.ktor.client.engine.cio.FailToConnectException
import io.ktor.client.network.sockets.ConnectTimeoutException
import java.io.EOFException
import java.net.ConnectException
import java.net.NoRouteToHostException
import java.net.SocketException
import java.net.UnknownHostException
import java.net.http.HttpConnectTimeoutException
import java.nio.channels.UnresolvedAddressException
import java.security.cert.CertPathBuilderException
import java.security.cert.CertPathValidatorException
import java.security.cert.CertificateException
import javax.net.ssl.SSLException
import javax.net.ssl.SSLHandshakeException
import javax.net.ssl.SSLPeerUnverifiedException

/** What an engine's failure before the response head means. Engines disagree on types, so the whole chain of causes speaks. */
@InternalParleyApi
public object EngineFailures {
    /**
     * The exception for [failure] of a request, made by way of [proxy] if there is one; whether that was [sent] is `null`
     * where the engine does not tell.
     */
    public fun map(failure: Throwable, proxy: HttpProxy? = null, sent: Boolean? = null): ConnectionException {
        val chain = generateSequence(failure) { it.cause }.take(MAX_CAUSES).toList()
        val refusal = chain.firstNotNullOfOrNull { ProxyRefusal.of(it, proxy) }
        return when {
            refusal != null -> notSent(refusal, failure, repeatable = false)

            sent == true -> broken(failure)

            chain.any(::isOfBody) ->
                ConnectionException("the connection broke in the middle of the answer", Delivery.PROCESSED, failure)

            chain.any(::isDistrust) ->
                notSent("the service's TLS certificate is not trusted", failure, repeatable = false)

            chain.any { it is UnknownHostException || it is UnresolvedAddressException } ->
                notSent("the host name of the base URL cannot be resolved", failure)

            chain.any(::isTls) -> tls(chain, failure)

            chain.any(::isRefusal) -> notSent("no connection could be made", failure)

            sent == false -> notSent("the request could not be sent", failure)

            else -> broken(failure)
        }
    }

    private fun tls(chain: List<Throwable>, failure: Throwable): ConnectionException {
        val brokenOff = chain.any { it is EOFException || it is SocketException || ENDED in it.message.orEmpty() }
        val disagreement = !brokenOff && chain.any {
            it is SSLHandshakeException ||
                it.message.orEmpty().contains("alert", ignoreCase = true)
        }
        return notSent("no TLS session could be made", failure, repeatable = !disagreement)
    }

    /** CIO shows only the last of the causes. */
    private fun isDistrust(cause: Throwable): Boolean =
        cause is CertificateException || cause is SSLPeerUnverifiedException ||
            cause is CertPathBuilderException || cause is CertPathValidatorException

    private fun isTls(cause: Throwable): Boolean = cause is SSLException ||
        cause.message.orEmpty().startsWith(NO_TLS)

    private fun isRefusal(cause: Throwable): Boolean =
        cause is ConnectException || cause is NoRouteToHostException || cause is ConnectTimeoutException ||
            cause is HttpConnectTimeoutException ||
            (KtorEngine.CIO.isThere && cause is FailToConnectException)

    /** The JDK's client forgets the head of a body that breaks at once, and with it whether that was one of success. */
    private fun isOfBody(cause: Throwable): Boolean = BODIES.any(cause.message.orEmpty()::startsWith)

    private fun broken(cause: Throwable) =
        ConnectionException("the connection broke before an answer came", Delivery.UNKNOWN, cause)

    private fun notSent(message: String, cause: Throwable, repeatable: Boolean = true) =
        ConnectionException(message, Delivery.NOT_SENT, cause, repeatable)

    // The JDK's and CIO's own words: neither has a type for it.
    private val BODIES =
        listOf("fixed content-length: ", "chunked transfer encoding, state: ", "http1_0 content, bytes ")
    private const val ENDED = "terminated the handshake"
    private const val NO_TLS = "Invalid TLS record type code"
    private const val MAX_CAUSES = 8
}
