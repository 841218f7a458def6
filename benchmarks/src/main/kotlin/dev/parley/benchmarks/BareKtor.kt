package dev.parley.benchmarks

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.cio.CIOEngineConfig
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.request.prepareGet
import io.ktor.client.request.preparePost
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsChannel
import io.ktor.http.ContentType
import io.ktor.http.content.ByteArrayContent
import io.ktor.utils.io.readAvailable
import okhttp3.ConnectionPool
import okhttp3.Dispatcher
import okhttp3.OkHttpClient
import java.util.concurrent.TimeUnit
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager

/** Ktor, on the same engine, without JSON models: what cannot be beaten on top of it. */
internal class BareKtor(
    private val baseUrl: String,
    private val okHttp: Boolean,
    private val trust: X509TrustManager? = null,
) : Subject {
    override val name = "bare Ktor on ${if (okHttp) "okhttp" else "cio"}"
    private val client =
        if (okHttp) HttpClient(OkHttp) { engine { config { raise() } } } else HttpClient(CIO) { engine { raise() } }

    override suspend fun call(model: String) {
        check(exchange(Samples.request(model)) { count(it) { true } } > 0)
    }

    override suspend fun stream(model: String): Int =
        exchange(Samples.request(model, ""","stream":true""")) { response -> lines(response) / 2 - 1 }

    override suspend fun events(model: String): Int =
        exchange(Samples.responseRequest(model), "responses") { response -> lines(response) / 3 }

    override suspend fun embed(): Int = exchange(Samples.EMBEDDING_REQUEST, "embeddings") { response ->
        count(response) { it == '{'.code.toByte() } - 2
    }

    override suspend fun download(): Long = client.prepareGet("$baseUrl/files/file-1/content") {
        headers["Authorization"] = "Bearer sk-benchmark"
    }.execute { response -> count(response) { true }.toLong() }

    private suspend fun lines(response: HttpResponse): Int = count(response) { it == '\n'.code.toByte() }

    private suspend fun <T> exchange(
        body: String,
        path: String = "chat/completions",
        read: suspend (HttpResponse) -> T,
    ): T = client.preparePost("$baseUrl/$path") {
        headers["Authorization"] = "Bearer sk-benchmark"
        setBody(ByteArrayContent(body.encodeToByteArray(), ContentType.Application.Json))
    }.execute { read(it) }

    private suspend inline fun count(response: HttpResponse, wanted: (Byte) -> Boolean): Int {
        val channel = response.bodyAsChannel()
        val buffer = ByteArray(16 * 1024)
        var total = 0
        while (true) {
            val size = channel.readAvailable(buffer)
            if (size < 0) return total
            for (i in 0 until size) if (wanted(buffer[i])) total++
        }
    }

    override fun close() = client.close()

    private fun OkHttpClient.Builder.raise() {
        dispatcher(
            Dispatcher().apply {
                maxRequests = Int.MAX_VALUE
                maxRequestsPerHost = Int.MAX_VALUE
            },
        )
        connectionPool(ConnectionPool(1000, 60, TimeUnit.SECONDS))
        if (trust == null) return
        val context = SSLContext.getInstance("TLS").apply { init(null, arrayOf(trust), null) }
        sslSocketFactory(context.socketFactory, trust)
    }

    private fun CIOEngineConfig.raise() {
        requestTimeout = 0
        maxConnectionsCount = Int.MAX_VALUE
        endpoint.maxConnectionsPerRoute = Int.MAX_VALUE
        if (trust != null) https { trustManager = trust }
    }
}
