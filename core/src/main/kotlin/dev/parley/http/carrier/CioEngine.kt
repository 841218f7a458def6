package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.ProxyBuilder
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.cio.CIOEngineConfig
import io.ktor.client.engine.http
import io.ktor.network.tls.CIOCipherSuites
import io.ktor.network.tls.CipherSuite
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes

/** The engine that is always there, without its own limits and with a check of certificates that holds. */
internal object CioEngine {
    /** An engine for calls to [host] alone: its trust is bound to that host. */
    fun create(config: OpenAIConfig, host: String): HttpClientEngine = CIO.create {
        requestTimeout = 0
        maxConnectionsCount = Int.MAX_VALUE
        endpoint.maxConnectionsPerRoute = Int.MAX_VALUE
        endpoint.connectTimeout = config.connectTimeout.toMillis()
        https {
            trustManager = HostBoundTrustManager(host) { config.trustManager ?: HostBoundTrustManager.platform() }
            cipherSuites = FORWARD_SECRET
        }
        config.proxy?.let { proxy = ProxyBuilder.http("http://${it.host}:${it.port}") }
    }

    /** How long [engine] may take to connect; no system tries for longer than some minutes. */
    fun connecting(engine: HttpClientEngine): Duration =
        minOf((engine.config as CIOEngineConfig).endpoint.connectTimeout.milliseconds, LONGEST_CONNECT)

    /** What of [config], or of the JVM's own settings, it cannot do. */
    fun refusal(config: OpenAIConfig): String? = when {
        config.proxy?.username != null -> "proxy: a user name needs the OkHttp engine; CIO would show it to the service"
        System.getProperty(SOCKS) != null -> "proxy: $SOCKS is set, which needs the OkHttp engine; CIO knows no SOCKS"
        else -> null
    }

    private val LONGEST_CONNECT = 5.minutes
    private const val SOCKS = "socksProxyHost"
    private val FORWARD_SECRET: List<CipherSuite> =
        CIOCipherSuites.SupportedSuites.filter { it.name.startsWith("TLS_ECDHE") && it.name.contains("GCM") }
}
