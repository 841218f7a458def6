package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.CarrierSocket
import dev.parley.http.carrier.Reply
import io.ktor.http.URLBuilder
import io.ktor.http.encodedPath

/** One try of a call: a request, the wait for its head, and the reading of its answer while the connection is open. */
internal class Attempt(
    private val call: ApiCall,
    private val body: RequestBody?,
    private val accept: String,
    val settings: CallSettings,
    private val retries: Int,
    val watchdog: Watchdog,
    private val log: CallLog,
) {
    /** Whether an answer of success has been handed to the reader: a stream is not repeated from there on. */
    var succeeded = false
        private set

    /**
     * Sends the request by [carrier] and lets [read] have the answer, if it is one of success. The connection is
     * released when [read] ends, however it ends.
     *
     * @throws TimeoutException when a limit passes.
     * @throws ConnectionException when the network fails.
     */
    suspend fun <T> run(carrier: Carrier, read: suspend (Answer) -> T): T = watched { follow(carrier, read) }

    /**
     * Opens a WebSocket by [carrier], and makes a [socket] of it and its answer.
     *
     * @throws ApiException when the service refuses.
     */
    suspend fun connect(carrier: Carrier, socket: (CarrierSocket, Answer) -> Socket): Socket {
        val handshake = call.handshake()
        val request = CarrierRequest(handshake.method, url(), headers() - CallSettings.IDEMPOTENCY_KEY, null)
        log.request(handshake, request)
        val carried = scrubbed(request.url) { carrier.connect(request) { throw seen(handshake, it).refusal() } }
        return socket(carried, seen(handshake, HandshakeReply(carried.headers)))
    }

    /** Runs [block] within the limits of time. */
    suspend fun <T> watched(block: suspend () -> T): T = watchdog.watch(block)

    /** From here on the call is not tried again. */
    fun begin() {
        succeeded = true
    }

    /** Sends the request, again when the answer to a `GET` points elsewhere on the same server. */
    private suspend fun <T> follow(carrier: Carrier, read: suspend (Answer) -> T): T {
        var url = url()
        repeat(MAX_REDIRECTS) {
            var target: String? = null
            val result = exchange(carrier, url) { reply ->
                target = Redirect.target(call, url, reply)
                if (target == null) Result.success(read(opened(reply))) else null
            }
            if (result != null) return result.getOrThrow()
            url = checkNotNull(target)
        }
        return exchange(carrier, url) { read(opened(it)) }
    }

    private suspend fun <T> exchange(carrier: Carrier, url: String, read: suspend (Reply) -> T): T {
        val content = body?.content(watchdog)
        val repeatable = (call.idempotent || settings.retryUnknown) && content?.repeatable != false
        val request = CarrierRequest(call.method, url, headers(), content, repeatable)
        log.request(call, request)
        return scrubbed(url) { carrier.exchange(request, read) }
    }

    private inline fun <T> scrubbed(url: String, exchange: () -> T): T = try {
        exchange()
    } catch (e: ConnectionException) {
        throw e.cause?.let { e.causedBy(settings.secrets.scrubbed(it, url.substringAfter('?', ""))) } ?: e
    }

    private suspend fun opened(reply: Reply): Answer {
        val answer = seen(call, reply)
        answer.requireSuccess()
        succeeded = true
        return answer
    }

    private fun seen(call: ApiCall, reply: Reply): Answer {
        val answer = Answer(call, reply, retries, watchdog, settings.secrets)
        answer.reader.expect(TimeoutPhase.IDLE)
        log.answer(call, answer)
        settings.onResponse?.onResponse(answer.info)
        return answer
    }

    private fun headers(): Map<String, String> = buildMap {
        if (call.address == null) putAll(settings.headers)
        val given = keys.mapTo(mutableSetOf(), String::lowercase)
        fun default(name: String, value: String) {
            if (name.lowercase() !in given) put(name, value)
        }
        default("Accept", accept)
        call.beta?.let { default("OpenAI-Beta", it) }
        if (retries > 0) default("X-Retry-Count", retries.toString())
    }

    private fun url(): String {
        call.address?.let { return it.url }
        val url = URLBuilder(settings.url.url)
        url.encodedPath = settings.url.url.encodedPath + call.path
        settings.query.forEach { (name, value) -> url.parameters.append(name, value) }
        call.query.forEach { (name, value) -> url.parameters.append(name, value) }
        return url.buildString()
    }

    private companion object {
        private const val MAX_REDIRECTS = 5
    }
}

/** The reply that opened a WebSocket. */
private class HandshakeReply(override val headers: Map<String, List<String>>) : Reply {
    override val status: Int get() = 101
    override val length: Long? get() = null

    override suspend fun read(target: ByteArray, offset: Int): Int = -1

    override fun cancel(): Unit = Unit
}
