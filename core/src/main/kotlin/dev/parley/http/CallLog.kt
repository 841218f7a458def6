package dev.parley.http

import io.ktor.client.request.HttpRequestBuilder
import io.ktor.http.content.OutgoingContent
import io.ktor.util.StringValuesBuilder
import org.slf4j.LoggerFactory

/**
 * What the client says of its calls, under the logger `dev.parley.http`: the engine in use at `INFO`, a line for each try
 * at `DEBUG`, headers at `TRACE` with their secrets hidden, and bodies there only where the configuration asks for them.
 */
internal class CallLog(private val bodies: Boolean) {
    /** Whether bodies are wanted: the caller need not make strings of them otherwise. */
    val wantsBodies: Boolean get() = bodies && LOG.isTraceEnabled

    fun engine(name: String, url: BaseUrl): Unit = LOG.info("Calls to {} go through {}", url, name)

    fun request(call: ApiCall, request: HttpRequestBuilder) {
        if (!LOG.isTraceEnabled) return
        LOG.trace("{} sends {}", call, Redaction.headers(entries(request.headers)))
        val body = request.body
        if (bodies &&
            body is OutgoingContent.ByteArrayContent
        ) {
            LOG.trace("{} sends {}", call, body.bytes().decodeToString())
        }
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

    fun retry(call: ApiCall, failure: Throwable, delayMillis: Long): Unit =
        LOG.debug("{} is tried again in {} ms: {}", call, delayMillis, failure.javaClass.simpleName)

    private fun entries(headers: StringValuesBuilder): Map<String, List<String>> =
        headers.entries().associate { (name, values) -> name to values }

    private companion object {
        private val LOG = LoggerFactory.getLogger("dev.parley.http")
    }
}
