package dev.parley.bridge.server

import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.ApplicationCall
import io.ktor.server.application.ApplicationCallPipeline
import io.ktor.server.application.ApplicationStopPreparing
import io.ktor.server.application.ApplicationStopped
import io.ktor.server.application.install
import io.ktor.server.engine.connector
import io.ktor.server.engine.embeddedServer
import io.ktor.server.http.HttpRequestLifecycle
import io.ktor.server.netty.Netty
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking
import java.io.IOException
import java.time.Duration

/** Listens on a port, and lets [gateway] answer. Told to end, it lets calls that have begun end before, for [patience]. */
internal class BridgeServer(
    private val host: String,
    private val port: Int,
    private val gateway: Gateway,
    private val patience: Duration = Duration.ofSeconds(30),
) : AutoCloseable {
    private val running = Running()

    private val server = embeddedServer(Netty, configure = {
        connector {
            host = this@BridgeServer.host
            port = this@BridgeServer.port
        }
        responseWriteTimeoutSeconds = STALLED_SECONDS
    }) { answerAll() }

    init {
        server.monitor.subscribe(ApplicationStopPreparing) { running.drain(patience) }
    }

    /**
     * The base URL at which it answers from now on.
     *
     * @throws IOException when it cannot listen.
     */
    fun start(): String {
        try {
            server.start()
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            throw IOException("it cannot listen on port $port of $host: ${e.message}", e)
        }
        val bound = runBlocking { server.engine.resolvedConnectors().first().port }
        return "http://$host:$bound/v1"
    }

    /** Calls [deed] when the last call has ended. */
    fun afterwards(deed: () -> Unit) {
        server.monitor.subscribe(ApplicationStopped) { deed() }
    }

    override fun close() {
        server.stop(0, STOP_MILLIS)
    }

    private fun Application.answerAll() {
        install(HttpRequestLifecycle) { cancelCallOnClose = true }
        intercept(ApplicationCallPipeline.Call) {
            answer(context)
            finish()
        }
    }

    private suspend fun answer(call: ApplicationCall) {
        if (running.begin()) {
            call.coroutineContext.job.invokeOnCompletion { running.end() }
            gateway.answer(call)
        } else {
            call.refuse(HttpStatusCode.ServiceUnavailable, "The bridge is about to end.")
        }
    }

    private companion object {
        private const val STOP_MILLIS = 1_000L

        /** How long a caller may take nothing of an answer that there is. */
        private const val STALLED_SECONDS = 600
    }
}
