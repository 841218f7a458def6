package dev.parley.http.carrier

import dev.parley.HttpProxy
import dev.parley.OpenAIConfig
import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.okhttp.OkHttp
import kotlinx.coroutines.Dispatchers
import okhttp3.Authenticator
import okhttp3.ConnectionPool
import okhttp3.Credentials
import okhttp3.Dispatcher
import okhttp3.OkHttpClient
import java.net.InetSocketAddress
import java.net.Proxy
import java.time.Duration
import java.util.concurrent.SynchronousQueue
import java.util.concurrent.ThreadPoolExecutor
import java.util.concurrent.TimeUnit
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager

/** The engine that keeps connections open between calls, used where the application brings it. */
internal object OkHttpEngine {
    fun create(config: OpenAIConfig): HttpClientEngine = OkHttp.create {
        // Ktor reads each answer on a blocked thread of this: of Dispatchers.IO itself there are only 64.
        dispatcher = Dispatchers.IO.limitedParallelism(Int.MAX_VALUE)
        config {
            dispatcher(
                Dispatcher(daemons()).apply {
                    maxRequests = Int.MAX_VALUE
                    maxRequestsPerHost = Int.MAX_VALUE
                },
            )
            connectionPool(ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            retryOnConnectionFailure(false)
            followRedirects(false)
            connectTimeout(config.connectTimeout)
            readTimeout(Duration.ZERO)
            writeTimeout(Duration.ZERO)
            config.trustManager?.let { trust(it) }
            config.proxy?.let { use(it) }
        }
    }

    /** OkHttp's own threads keep a program alive for a minute after its end. */
    private fun daemons() = ThreadPoolExecutor(0, Int.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, SynchronousQueue()) {
        Thread(it, "parley-okhttp").apply { isDaemon = true }
    }

    private fun OkHttpClient.Builder.trust(manager: X509TrustManager) {
        val context = SSLContext.getInstance("TLS").apply { init(null, arrayOf(manager), null) }
        sslSocketFactory(context.socketFactory, manager)
    }

    private fun OkHttpClient.Builder.use(httpProxy: HttpProxy) {
        proxy(Proxy(Proxy.Type.HTTP, InetSocketAddress(httpProxy.host, httpProxy.port)))
        val credentials = Credentials.basic(httpProxy.username ?: return, httpProxy.password.orEmpty())
        proxyAuthenticator(
            Authenticator { _, answer ->
                if (answer.request.header(PROXY_AUTHORIZATION) != null) return@Authenticator null
                answer.request.newBuilder().header(PROXY_AUTHORIZATION, credentials).build()
            },
        )
    }

    private const val PROXY_AUTHORIZATION = "Proxy-Authorization"
    private const val IDLE_CONNECTIONS = 1000
    private const val IDLE_SECONDS = 60L
}
