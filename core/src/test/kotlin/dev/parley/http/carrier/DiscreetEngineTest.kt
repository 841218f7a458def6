package dev.parley.http.carrier

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.ktor.client.HttpClient
import io.ktor.client.engine.HttpClientEngineBase
import io.ktor.client.engine.HttpClientEngineConfig
import io.ktor.client.engine.callContext
import io.ktor.client.request.HttpRequestData
import io.ktor.client.request.HttpResponseData
import io.ktor.client.request.get
import io.ktor.utils.io.InternalAPI
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlin.time.Duration
import kotlin.time.Duration.Companion.days
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** Calls that are cancelled while their engine connects. */
class DiscreetEngineTest : AnnotationSpec() {
    /** Opens a socket when it is told to, as CIO does, and closes it with its call. */
    @OptIn(InternalAPI::class)
    private class Connecting : HttpClientEngineBase("connecting") {
        override val config = HttpClientEngineConfig()
        val begun = CompletableDeferred<Unit>()
        val connected = CompletableDeferred<Unit>()
        val closed = CompletableDeferred<Unit>()
        val ended = CompletableDeferred<Unit>()

        override suspend fun execute(data: HttpRequestData): HttpResponseData {
            val call = callContext().job
            begun.complete(Unit)
            try {
                connected.await()
            } catch (e: CancellationException) {
                ended.complete(Unit)
                throw e
            }
            call.invokeOnCompletion { closed.complete(Unit) }
            throw IllegalStateException("the socket was closed before there was an answer")
        }
    }

    private suspend fun cancelled(connecting: Duration?, then: suspend (Connecting) -> Unit) {
        val engine = Connecting()
        HttpClient(DiscreetEngine(engine, Dispatchers.Default, connecting)).use { client ->
            withContext(Dispatchers.Default) {
                withTimeout(30.seconds) {
                    val call = launch { client.get("http://127.0.0.1/") }
                    engine.begun.await()
                    call.cancelAndJoin()
                    then(engine)
                }
            }
        }
        engine.close()
    }

    @Test
    suspend fun `a socket that opens after its call was cancelled is closed`() =
        cancelled(connecting = 1.days) { engine ->
            engine.ended.isCompleted shouldBe false
            engine.connected.complete(Unit)
            engine.closed.await()
        }

    @Test
    suspend fun `what goes on when it must be connected is ended, for its call was cancelled`() =
        cancelled(connecting = 1.milliseconds) { engine -> engine.ended.await() }

    @Test
    suspend fun `an engine that loses no sockets is told at once`() = cancelled(connecting = null) { engine ->
        engine.ended.await()
    }
}
