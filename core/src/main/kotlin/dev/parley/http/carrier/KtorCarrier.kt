package dev.parley.http.carrier

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
import io.ktor.http.takeFrom
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
    private val client = HttpClient(engine.create(config, host)) {
        expectSuccess = false
        followRedirects = false
        useDefaultTransformers = false
    }

    override val name: String get() = engine.name

    /**
     * Ktor unwraps a cancellation that passes through it, so what [read] throws is carried around it; and Ktor waits for the
     * end of a reply that was not cancelled.
     */
    override suspend fun <T> exchange(request: CarrierRequest, read: suspend (Reply) -> T): T {
        val result = try {
            HttpStatement(builder(request), client).execute { response ->
                runCatching { read(KtorReply(response)) }.onFailure { response.cancel() }
            }
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            currentCoroutineContext().ensureActive()
            throw request.content?.failure ?: EngineFailures.map(e)
        }
        return result.getOrThrow()
    }

    override fun close() {
        client.close()
        if (engine.owned) client.engine.close()
    }

    private fun builder(request: CarrierRequest) = HttpRequestBuilder().also { builder ->
        builder.method = HttpMethod(request.method)
        builder.url.takeFrom(request.url)
        request.headers.forEach { (name, value) -> builder.headers[name] = value }
        val content = request.content ?: return@also
        val large = (content.length ?: Long.MAX_VALUE) > LARGE
        if (engine.announcesLargeBodies && large) builder.headers["Expect"] = "100-continue"
        builder.setBody(content.bytes?.let { BytesBody(it, content) } ?: WrittenBody(content))
    }

    private companion object {
        private const val LARGE = 1L shl 20
    }
}

private class BytesBody(private val bytes: ByteArray, content: Content) : OutgoingContent.ByteArrayContent() {
    override val contentType = ContentType.parse(content.mediaType)
    override val contentLength = content.length

    override fun bytes() = bytes
}

private class WrittenBody(private val content: Content) : OutgoingContent.WriteChannelContent() {
    override val contentType = ContentType.parse(content.mediaType)
    override val contentLength = content.length

    /** The broken channel tells the engine; thrown here, a failure of the source would reach some thread's handler. */
    override suspend fun writeTo(channel: ByteWriteChannel) {
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

private class KtorReply(private val response: HttpResponse) : Reply {
    private var channel: ByteReadChannel? = null

    override val status: Int get() = response.status.value
    override val length: Long? = response.contentLength()
    override val headers: Map<String, List<String>> by lazy(LazyThreadSafetyMode.NONE) {
        response.headers.entries().associate { (name, values) -> name.lowercase() to values }
    }

    /** A channel that failed before anything was read from it says -1, and keeps the failure to itself. */
    override suspend fun read(target: ByteArray, offset: Int): Int {
        val source = channel ?: response.bodyAsChannel().also { channel = it }
        val count = source.readAvailable(target, offset, target.size - offset)
        if (count < 0) source.closedCause?.let { throw it }
        return count
    }

    override fun cancel(): Unit = response.cancel()
}
