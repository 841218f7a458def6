package dev.parley.http.carrier

import io.ktor.client.engine.HttpClientEngine
import io.ktor.client.engine.HttpClientEngineBase
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.request.HttpRequestData
import io.ktor.client.request.HttpResponseData
import io.ktor.http.Url
import io.ktor.http.takeFrom
import io.ktor.util.AttributeKey
import io.ktor.utils.io.InternalAPI
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import kotlin.time.Duration
import kotlin.time.TimeMark
import kotlin.time.TimeSource

/**
 * [engine], for a client of Ktor's that logs the URLs it is given and the failures it meets, with all that they say: it learns the
 * query of no URL, and of a failure only that there is one.
 *
 * @property connecting How long the engine may take to connect, if it would lose the socket of a call that is cancelled when it has just
 * opened; `null` if not.
 */
@OptIn(InternalAPI::class)
internal class DiscreetEngine(
    private val engine: HttpClientEngine,
    override val dispatcher: CoroutineDispatcher,
    private val connecting: Duration?,
) : HttpClientEngineBase("parley") {
    override val config get() = engine.config
    override val supportedCapabilities get() = engine.supportedCapabilities

    override suspend fun execute(data: HttpRequestData): HttpResponseData = try {
        if (connecting == null) engine.execute(whole(data)) else execute(whole(data), connecting)
    } catch (e: CancellationException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        throw EngineFailure(e)
    }

    /** Who is cancelled goes at once, but the engine goes on connecting: its socket finds the call over, and closes. */
    private suspend fun execute(data: HttpRequestData, connecting: Duration): HttpResponseData {
        val connected = TimeSource.Monotonic.markNow() + connecting
        val scope = CoroutineScope(currentCoroutineContext().minusKey(Job))
        val answer = scope.async(start = CoroutineStart.UNDISPATCHED) { engine.execute(data) }
        try {
            return answer.await()
        } finally {
            if (answer.isActive) scope.launch { end(answer, connected) }
        }
    }

    /** What goes on when it must be connected is a handshake, and can be cancelled. */
    private suspend fun end(answer: Job, connected: TimeMark) {
        withTimeoutOrNull(-connected.elapsedNow()) { answer.join() }
        answer.cancel()
    }

    private fun whole(data: HttpRequestData): HttpRequestData {
        val url = data.attributes.getOrNull(WHOLE_URL) ?: return data
        return HttpRequestData(url, data.method, data.headers, data.body, data.executionContext, data.attributes)
    }

    companion object {
        private val WHOLE_URL = AttributeKey<Url>("the URL with its query")

        /** Has [request] go to [url], whose query only the engine sees. */
        fun address(request: HttpRequestBuilder, url: String) {
            request.url.takeFrom(url)
            if ('?' !in url) return
            request.attributes.put(WHOLE_URL, request.url.build())
            request.url.parameters.clear()
        }
    }
}

/** That an engine failed; of what it says, and may quote, nothing shows to whoever logs this. */
internal class EngineFailure(val failure: Exception) : Exception()
