package dev.parley.http.carrier

import dev.parley.OpenAIConfig
import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.plugins.websocket.DefaultClientWebSocketSession
import io.ktor.client.plugins.websocket.WebSocketCapability
import io.ktor.client.plugins.websocket.WebSockets
import io.ktor.client.request.HttpRequestBuilder
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.HttpResponsePipeline
import io.ktor.client.statement.HttpStatement
import io.ktor.http.HttpStatusCode
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.launch

/** Opens WebSockets on one of Ktor's engines. Calls go on without the plugin: what is needed for it is a client beside. */
internal class KtorSockets(
    plain: HttpClient,
    private val engine: KtorEngine,
    private val config: OpenAIConfig,
) : AutoCloseable {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val client = plain.config {
        install(WebSockets) { maxFrameSize = config.maxEventBytes.toLong() }
    }.also(::leaveRefusals)

    suspend fun connect(request: CarrierRequest, refused: suspend (Reply) -> Nothing): CarrierSocket {
        if (engine.forgetful || WebSocketCapability !in client.engine.supportedCapabilities) {
            throw UnsupportedOperationException("${engine.name} opens no WebSockets: use Engine.OK_HTTP or Engine.CIO")
        }
        val answered = CompletableDeferred<Result<HttpResponse>>()
        val holding = scope.launch { hold(request, answered) }
        var isOpen = false
        try {
            val response = answered.await().getOrElse { throw failure(it) }
            if (response.status != HttpStatusCode.SwitchingProtocols) refused(KtorReply(response, engine))
            return socket(response, holding).also { isOpen = true }
        } finally {
            if (!isOpen) holding.cancel()
        }
    }

    override fun close() {
        scope.cancel()
        client.close()
    }

    /** The plugin would throw where the body of a refusal is wanted. */
    private fun leaveRefusals(client: HttpClient) = client.responsePipeline.intercept(HttpResponsePipeline.Receive) {
        if (context.response.status != HttpStatusCode.SwitchingProtocols) finish()
    }

    /** A response lives as long as the block that has it: this one is left when the socket ends. */
    private suspend fun hold(request: CarrierRequest, answered: CompletableDeferred<Result<HttpResponse>>) {
        try {
            HttpStatement(builder(request), client).execute {
                answered.complete(Result.success(it))
                awaitCancellation()
            }
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            answered.complete(Result.failure(e))
        }
    }

    private suspend fun socket(response: HttpResponse, holding: Job): KtorSocket = try {
        KtorSocket(response.body<DefaultClientWebSocketSession>(), response, config.maxEventBytes, holding)
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        throw failure(e)
    }

    private suspend fun failure(cause: Throwable): Throwable {
        currentCoroutineContext().ensureActive()
        return EngineFailures.map((cause as? EngineFailure)?.failure ?: cause, config.proxy)
    }

    private fun builder(request: CarrierRequest) = HttpRequestBuilder().apply {
        DiscreetEngine.address(this, request.url.replaceFirst("http", "ws"))
        request.headers.forEach { (name, value) -> headers[name] = value }
    }
}
