package dev.parley.http

import dev.parley.ConnectionException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import io.ktor.client.HttpClient
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.setBody
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.HttpStatement
import io.ktor.http.Url
import io.ktor.http.encodedPath
import io.ktor.http.takeFrom
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.cancel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch

/** One try of a call: a request, the wait for its head, and the reading of its answer while the connection is open. */
internal class Attempt(
    private val client: HttpClient,
    private val call: ApiCall,
    private val body: RequestBody?,
    private val accept: String,
    private val settings: CallSettings,
    private val retries: Int,
    private val watchdog: Watchdog,
    private val log: CallLog,
) {
    /** Whether an answer of success has been handed to the reader: a stream is not repeated from there on. */
    var succeeded = false
        private set

    /**
     * Sends the request and lets [read] have the answer, if it is one of success. The connection is released when [read]
     * ends, however it ends.
     *
     * @throws TimeoutException when a limit passes.
     * @throws ConnectionException when the network fails.
     */
    suspend fun <T> run(read: suspend (Answer) -> T): T = coroutineScope {
        val watch = launch(start = CoroutineStart.UNDISPATCHED) { watchdog.watch() }
        try {
            follow(read)
        } finally {
            watch.cancel()
        }
    }

    /** Sends the request, again when the answer to a `GET` points elsewhere on the same server. */
    private suspend fun <T> follow(read: suspend (Answer) -> T): T {
        var request = request()
        repeat(MAX_REDIRECTS) {
            var target: Url? = null
            val result = exchange(request) { response ->
                target = Redirect.target(call, request, response)
                if (target == null) Result.success(read(opened(response))) else null
            }
            if (result != null) return result.getOrThrow()
            request = request(checkNotNull(target))
        }
        return exchange(request) { read(opened(it)) }
    }

    /**
     * Ktor unwraps a cancellation that passes through it, so what [read] throws is carried around it; and Ktor waits for the
     * end of an answer that was not cancelled.
     */
    private suspend fun <T> exchange(request: HttpRequestBuilder, read: suspend (HttpResponse) -> T): T {
        log.request(call, request)
        val result = try {
            HttpStatement(request, client).execute { response ->
                runCatching { read(response) }.onFailure { response.cancel() }
            }
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            currentCoroutineContext().ensureActive()
            throw (request.body as? FormContent)?.sourceFailure ?: EngineFailures.map(e)
        }
        return result.getOrThrow()
    }

    private suspend fun opened(response: HttpResponse): Answer {
        val answer = Answer(response, retries, watchdog, settings.key)
        watchdog.expect(TimeoutPhase.IDLE)
        log.answer(call, answer)
        settings.onResponse?.onResponse(answer.info)
        answer.requireSuccess()
        succeeded = true
        return answer
    }

    private fun request(target: Url? = null): HttpRequestBuilder = HttpRequestBuilder().also { request ->
        request.method = call.method
        if (target != null) request.url.takeFrom(target) else address(request)
        if (call.address == null) settings.headers.forEach { (name, value) -> request.headers[name] = value }
        if (ACCEPT !in request.headers) request.headers[ACCEPT] = accept
        call.beta?.let { if (BETA !in request.headers) request.headers[BETA] = it }
        if (retries > 0 && RETRIES !in request.headers) request.headers[RETRIES] = retries.toString()
        body?.let { send(it, request) }
    }

    /** CIO loses an early refusal when it is still writing then, so it asks first whether a large body is wanted. */
    private fun send(body: RequestBody, request: HttpRequestBuilder) {
        if (client.engine.javaClass.simpleName == CIO && (body.length ?: Long.MAX_VALUE) > LARGE) {
            request.headers[EXPECT] = "100-continue"
        }
        request.setBody(body.content(watchdog))
    }

    private fun address(request: HttpRequestBuilder) {
        val elsewhere = call.address
        if (elsewhere != null) {
            request.url.takeFrom(elsewhere.url)
            return
        }
        request.url.takeFrom(settings.url.url)
        request.url.encodedPath = settings.url.url.encodedPath + call.path
        settings.query.forEach { (name, value) -> request.url.parameters.append(name, value) }
        call.query.forEach { (name, value) -> request.url.parameters.append(name, value) }
    }

    private companion object {
        private const val MAX_REDIRECTS = 5
        private const val ACCEPT = "Accept"
        private const val BETA = "OpenAI-Beta"
        private const val RETRIES = "X-Retry-Count"
        private const val EXPECT = "Expect"
        private const val CIO = "CIOEngine"
        private const val LARGE = 1L shl 20
    }
}
