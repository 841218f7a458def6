package dev.parley.http.carrier

import dev.parley.StreamException
import io.ktor.client.plugins.websocket.DefaultClientWebSocketSession
import io.ktor.client.statement.HttpResponse
import io.ktor.websocket.CloseReason
import io.ktor.websocket.Frame
import io.ktor.websocket.FrameTooBigException
import io.ktor.websocket.close
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Job
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.isActive
import kotlinx.coroutines.withTimeoutOrNull
import java.io.EOFException

/** A WebSocket of Ktor's, which lives as long as [holding]. */
internal class KtorSocket(
    private val session: DefaultClientWebSocketSession,
    response: HttpResponse,
    private val limit: Int,
    private val holding: Job,
) : CarrierSocket {
    override val headers: Map<String, List<String>> =
        response.headers.entries().associate { (name, values) -> name.lowercase() to values }

    override val isOpen: Boolean get() = session.isActive && !session.closeReason.isCompleted

    override var end: SocketEnd? = null
        private set

    override suspend fun receive(): ByteArray? {
        while (true) {
            val next = session.incoming.receiveCatching()
            val frame = next.getOrNull() ?: return ended(next.exceptionOrNull())
            if (frame is Frame.Text || frame is Frame.Binary) return frame.data
        }
    }

    override suspend fun send(message: ByteArray): Unit = session.send(Frame.Text(true, message))

    override suspend fun close(code: Int, reason: String) {
        try {
            withTimeoutOrNull(MOMENT_MILLIS) {
                session.close(CloseReason(code.toShort(), reason))
                do {
                    val unwanted = session.incoming.receiveCatching()
                } while (unwanted.isSuccess)
            }
        } finally {
            cancel()
        }
    }

    override fun cancel(): Unit = holding.cancel()

    private suspend fun ended(failure: Throwable?): ByteArray? {
        if (failure is FrameTooBigException) {
            throw StreamException("a message of the WebSocket is larger than $limit bytes", null)
        }
        val reason = withTimeoutOrNull(MOMENT_MILLIS) { farewell() }
        if (reason == null || reason.code == ABNORMAL) {
            throw failure ?: EOFException("the connection ended without a close frame")
        }
        end = SocketEnd(reason.code.toInt(), reason.message)
        return null
    }

    private suspend fun farewell(): CloseReason? = try {
        session.closeReason.await()
    } catch (_: CancellationException) {
        currentCoroutineContext().ensureActive()
        null
    }

    private companion object {
        /** What stands for the code of an end that took no leave. */
        private const val ABNORMAL: Short = 1006
        private const val MOMENT_MILLIS = 2_000L
    }
}
