package dev.parley.benchmarks

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.chat.ChatCompletionRequest
import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
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
import java.nio.ByteBuffer
import java.nio.channels.WritableByteChannel
import java.util.concurrent.TimeUnit
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager

/** Somebody who talks to the service: the client, or the bare Ktor client on the same engine, without JSON models. */
internal interface Subject : AutoCloseable {
    val name: String

    /** One plain call to [model], whole. */
    suspend fun call(model: String)

    /** One stream of [model], whole; how many chunks came. */
    suspend fun stream(model: String): Int

    /** The large file, whole; how many bytes came. */
    suspend fun download(): Long
}

internal class Parley(baseUrl: String, engine: Engine, trust: X509TrustManager? = null) : Subject {
    override val name = "Parley on $engine"
    private val openai = OpenAI {
        apiKey = "sk-benchmark"
        this.baseUrl = baseUrl
        this.engine = engine
        trustManager = trust
    }

    override suspend fun call(model: String) {
        check(openai.chat.create(request(model)).choices.isNotEmpty())
    }

    override suspend fun stream(model: String): Int {
        var chunks = 0
        openai.chat.stream(request(model)).collect { chunks++ }
        return chunks
    }

    override suspend fun download(): Long = Counter().also { openai.files.content("file-1").writeTo(it) }.count

    override fun close() = openai.close()

    private fun request(model: String): ChatCompletionRequest = Samples.request.copy(model = model)
}

/** Counts bytes and forgets them. */
private class Counter : WritableByteChannel {
    var count = 0L
        private set

    override fun write(source: ByteBuffer): Int = source.remaining().also {
        count += it
        source.position(source.limit())
    }

    override fun isOpen() = true

    override fun close() = Unit
}

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
        exchange(Samples.request(model, ""","stream":true""")) { response ->
            count(response) { it == '\n'.code.toByte() } / 2 - 1
        }

    override suspend fun download(): Long = client.prepareGet("$baseUrl/files/file-1/content") {
        headers["Authorization"] = "Bearer sk-benchmark"
    }.execute { response -> count(response) { true }.toLong() }

    private suspend fun <T> exchange(body: String, read: suspend (HttpResponse) -> T): T =
        client.preparePost("$baseUrl/chat/completions") {
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

    private fun okhttp3.OkHttpClient.Builder.raise() {
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

    private fun io.ktor.client.engine.cio.CIOEngineConfig.raise() {
        requestTimeout = 0
        maxConnectionsCount = Int.MAX_VALUE
        endpoint.maxConnectionsPerRoute = Int.MAX_VALUE
        if (trust != null) https { trustManager = trust }
    }
}
