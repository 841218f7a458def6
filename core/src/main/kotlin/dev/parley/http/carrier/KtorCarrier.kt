package dev.parley.http.carrier

import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.OpenAIConfig
import io.ktor.client.HttpClient
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.HttpStatement
import io.ktor.client.statement.bodyAsChannel
import io.ktor.http.ContentType
import io.ktor.http.HttpMethod
import io.ktor.http.content.OutgoingContent
import io.ktor.http.contentLength
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.ByteWriteChannel
import io.ktor.utils.io.cancel
import io.ktor.utils.io.readAvailable
import io.ktor.utils.io.writeFully
import kotlinx.coroutines.cancel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive

/** Carries requests through one of Ktor's engines, without its plugins. */
internal class KtorCarrier(private val engine: KtorEngine, config: OpenAIConfig, host: String) : Carrier {
    private val proxy = config.proxy
    private val within = engine.create(config, host)
    private val discreet = DiscreetEngine(within, engine.dispatcherOf(within), engine.connectingOf(within))
    private val client = HttpClient(discreet) {
        expectSuccess = false
        followRedirects = false
        useDefaultTransformers = false
    }

    private val sockets = lazy { KtorSockets(client, engine, config) }

    override val name: String get() = engine.name

    /**
     * Ktor unwraps a cancellation that passes through it, so what [read] throws is carried around it; and Ktor waits for the
     * end of a reply that was not cancelled.
     */
    override suspend fun <T> exchange(request: CarrierRequest, read: suspend (Reply) -> T): T {
        val content = request.content?.let(::outgoing)
        val result = try {
            HttpStatement(builder(request, content), client).execute { response ->
                runCatching { read(KtorReply(response, engine)) }.onFailure { response.cancel() }
            }
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            currentCoroutineContext().ensureActive()
            throw request.content?.failure ?: meaning((e as? EngineFailure)?.failure ?: e, content)
        }
        return result.getOrThrow()
    }

    override suspend fun connect(request: CarrierRequest, refused: suspend (Reply) -> Nothing): CarrierSocket =
        sockets.value.connect(request, refused)

    override fun close() {
        if (sockets.isInitialized()) sockets.value.close()
        client.close()
        client.engine.close()
        if (engine.owned) within.close()
    }

    /** Who has not asked for the body has not sent the request, whatever it was that broke. */
    private fun meaning(failure: Exception, content: OutgoingContent?): ConnectionException {
        val meant = EngineFailures.map(failure, proxy)
        val unsent = engine.bodiesLast && content is Outgoing && !content.asked
        if (!unsent || meant.delivery != Delivery.UNKNOWN) return meant
        return ConnectionException("the connection broke before the request was sent", Delivery.NOT_SENT, failure)
    }

    private fun builder(request: CarrierRequest, body: OutgoingContent?) = HttpRequestBuilder().also { builder ->
        builder.method = HttpMethod(request.method)
        DiscreetEngine.address(builder, request.url)
        request.headers.forEach { (name, value) -> builder.headers[name] = value }
        if (engine.onceOnly) builder.headers["Connection"] = "close"
        val content = request.content ?: return@also
        val large = (content.length ?: Long.MAX_VALUE) > LARGE
        if (engine.announcesLargeBodies && large) builder.headers["Expect"] = "100-continue"
        builder.setBody(body)
    }

    private companion object {
        private const val LARGE = 1L shl 20
    }
}

private fun outgoing(content: Content): OutgoingContent =
    content.bytes?.let { BytesBody(it, content) } ?: WrittenBody(content)

/** What the engine asks for the bytes of when it wants to send them. */
private sealed interface Outgoing {
    val asked: Boolean
}

private class BytesBody(private val bytes: ByteArray, content: Content) : OutgoingContent.ByteArrayContent(), Outgoing {
    @Volatile
    override var asked = false
        private set
    override val contentType = ContentType.parse(content.mediaType)
    override val contentLength = content.length

    override fun bytes(): ByteArray = bytes.also { asked = true }
}

private class WrittenBody(private val content: Content) : OutgoingContent.WriteChannelContent(), Outgoing {
    @Volatile
    override var asked = false
        private set
    override val contentType = ContentType.parse(content.mediaType)
    override val contentLength = content.length

    /** The broken channel tells the engine; thrown here, a failure of the source would reach some thread's handler. */
    override suspend fun writeTo(channel: ByteWriteChannel) {
        asked = true
        try {
            content.writeTo { bytes, count ->
                channel.writeFully(bytes, 0, count)
                channel.flush()
            }
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            channel.cancel(e)
            if (e !== content.failure) throw e
        }
    }
}

internal class KtorReply(private val response: HttpResponse, private val engine: KtorEngine) : Reply {
    private var channel: ByteReadChannel? = null

    override val status: Int get() = response.status.value
    override val length: Long? = response.contentLength()
    override val framed: Boolean get() = length != null || (engine.noticesCuts && super.framed)
    override val headers: Map<String, List<String>> by lazy(LazyThreadSafetyMode.NONE) {
        response.headers.entries().associate { (name, values) -> name.lowercase() to values }
    }

    /** What had come before the channel failed comes before the failure. */
    override suspend fun read(target: ByteArray, offset: Int): Int {
        val source = channel ?: response.bodyAsChannel().also { channel = it }
        return try {
            available(source, target, offset)
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            currentCoroutineContext().ensureActive()
            ChannelRemains.take(source, target, offset).also { if (it == 0) throw e }
        }
    }

    /** A channel that failed before anything was read from it says -1, and keeps the failure to itself. */
    private suspend fun available(source: ByteReadChannel, target: ByteArray, offset: Int): Int {
        val count = source.readAvailable(target, offset, target.size - offset)
        if (count < 0) source.closedCause?.let { throw it }
        return count
    }

    override fun cancel(): Unit = response.cancel()
}
