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
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlin.time.Duration

/**
 * [engine], for a client of Ktor's that logs the URLs it is given and the failures it meets, with all that they say: it learns the
 * query of no URL, and of a failure only that there is one.
 *
 * @property grace How long the engine goes on with a call that is cancelled before its head has come; `null` where it ends at once.
 */
@OptIn(InternalAPI::class)
internal class DiscreetEngine(
    private val engine: HttpClientEngine,
    override val dispatcher: CoroutineDispatcher,
    private val grace: Duration?,
) : HttpClientEngineBase("parley") {
    override val config get() = engine.config
    override val supportedCapabilities get() = engine.supportedCapabilities

    override suspend fun execute(data: HttpRequestData): HttpResponseData = try {
        if (grace == null) engine.execute(whole(data)) else execute(whole(data), grace)
    } catch (e: CancellationException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        throw EngineFailure(e)
    }

    /** Who is cancelled goes at once. A socket that opens within the grace finds its call over, and closes. */
    private suspend fun execute(data: HttpRequestData, grace: Duration): HttpResponseData {
        val scope = CoroutineScope(currentCoroutineContext().minusKey(Job))
        val answer = scope.async(start = CoroutineStart.UNDISPATCHED) { engine.execute(data) }
        try {
            return answer.await()
        } finally {
            if (answer.isActive) scope.launch { end(answer, grace) }
        }
    }

    private suspend fun end(answer: Job, grace: Duration) {
        delay(grace)
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
