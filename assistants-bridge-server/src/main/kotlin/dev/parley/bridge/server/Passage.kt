package dev.parley.bridge.server

import dev.parley.bridge.isBridged
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.Content
import io.ktor.http.HttpHeaders
import io.ktor.server.application.ApplicationCall
import io.ktor.server.request.httpMethod
import io.ktor.server.request.receiveChannel
import io.ktor.server.request.uri
import io.ktor.utils.io.readRemaining
import kotlinx.io.readByteArray

/** A call on its way from the caller. */
internal class Passage(private val call: ApplicationCall) {
    private val uri = call.request.uri.removePrefix("/v1")

    /** Below the base URL. */
    val path: String = uri.substringBefore('?')

    /** Whether it leads to somewhere below the base URL. */
    val isProper: Boolean get() = path.startsWith('/') && !UPWARDS.containsMatchIn(path)

    /** The call as the service at [base] is to get it; `null` when the bridge would have to hold more than it can. */
    suspend fun request(base: String): CarrierRequest? {
        val content = content()
        if (content is HeldContent && content.bytes.size > MOST_HELD) return null
        return CarrierRequest(call.request.httpMethod.value, base + uri, headers(), content, repeatable = false)
    }

    /** What concerns the service. Bytes are to come as they are, unless the caller wants others. */
    private fun headers(): Map<String, String> = mapOf("accept-encoding" to "identity") +
        call.request.headers.entries().associate { (name, values) -> name.lowercase() to values.joinToString(", ") }
            .filterKeys { it !in OF_CONNECTIONS && it != "content-type" }

    private suspend fun content(): Content? {
        val sent = call.request.headers
        val length = sent[HttpHeaders.ContentLength]?.toLongOrNull()
        if (length == 0L || (length == null && sent[HttpHeaders.TransferEncoding] == null)) return null
        val mediaType = sent[HttpHeaders.ContentType] ?: "application/octet-stream"
        val body = call.receiveChannel()
        if (!isBridged(path)) return PassedContent(mediaType, length, body)
        return HeldContent(mediaType, body.readRemaining(MOST_HELD + 1L).readByteArray())
    }

    private companion object {
        /** The bridge reads what it answers itself. */
        private const val MOST_HELD = 64 * 1024 * 1024
        private val UPWARDS = Regex("(^|/)(\\.|%2e){1,2}(/|$)", RegexOption.IGNORE_CASE)
    }
}

/** Headers of one connection, and those that a body says itself; in lower case. */
internal val OF_CONNECTIONS = setOf(
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer",
    "transfer-encoding", "upgrade", "host", "expect", "content-length",
)
