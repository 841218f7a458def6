package dev.parley.http

import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.secrets.Redaction
import org.slf4j.LoggerFactory

/**
 * What the client logs of its calls, under the logger `dev.parley.http`: the engine in use at `INFO`, a line for each try
 * at `DEBUG`, the harmless headers at `TRACE`, and bodies there only where the configuration asks for them.
 */
internal class CallLog(private val bodies: Boolean) {
    /** Whether bodies are wanted: the caller need not make strings of them otherwise. */
    val wantsBodies: Boolean get() = bodies && LOG.isTraceEnabled

    fun carrier(carrier: Carrier, host: String): Unit = LOG.info("Calls to {} go through {}", host, carrier.name)

    fun request(call: ApiCall, request: CarrierRequest) {
        if (!LOG.isTraceEnabled) return
        LOG.trace("{} sends {}", call, Redaction.headers(request.headers.mapValues { listOf(it.value) }))
        val body = request.content?.bytes ?: return
        if (bodies) LOG.trace("{} sends {}", call, body.decodeToString())
    }

    fun answer(call: ApiCall, answer: Answer) {
        if (!LOG.isDebugEnabled) return
        LOG.debug(
            "{} was answered {} (request id {}, retries {})",
            call,
            answer.status,
            answer.requestId,
            answer.retries,
        )
        if (LOG.isTraceEnabled) LOG.trace("{} received {}", call, answer.headers)
    }

    fun body(call: ApiCall, text: String): Unit = LOG.trace("{} received {}", call, text)

    fun withoutSockets(call: ApiCall, why: Throwable): Unit =
        LOG.info("{} goes over HTTP: no WebSocket could be opened ({})", call, why.javaClass.simpleName)

    fun retry(call: ApiCall, failure: Throwable, delayMillis: Long): Unit =
        LOG.debug("{} is tried again in {} ms: {}", call, delayMillis, failure.javaClass.simpleName)

    private companion object {
        private val LOG = LoggerFactory.getLogger("dev.parley.http")
    }
}
