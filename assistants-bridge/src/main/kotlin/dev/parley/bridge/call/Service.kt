package dev.parley.bridge.call

import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.Content
import dev.parley.http.carrier.ContentSink
import dev.parley.http.carrier.EngineFailures
import dev.parley.http.carrier.Reply
import io.ktor.http.formUrlEncode
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import java.io.ByteArrayOutputStream

/**
 * The service of today, called below [base] in the name of who sent [request]: with its key, and whatever else it
 * sent.
 */
internal class Service(private val carrier: Carrier, private val base: String, request: BridgeRequest) {
    private val headers = request.headers.filterKeys { it !in OURS }
    private val query =
        request.query.filterKeys { it !in LISTS }.flatMap { (name, values) -> values.map { name to it } }

    suspend fun get(path: String, vararg query: Pair<String, String>): JsonObject =
        exchange("GET", path, null, query.asList()) { json(it) }

    suspend fun post(path: String, body: JsonObject = JsonObject(emptyMap())): JsonObject =
        exchange("POST", path, body) { json(it) }

    /** Deletes what may be gone already. */
    suspend fun delete(path: String) {
        try {
            exchange("DELETE", path, null) { json(it) }
        } catch (refusal: Refusal) {
            if (refusal.status != NOT_FOUND) throw refusal
        }
    }

    /** Lets [read] have the answer of success to what [body] asks of [path]. */
    suspend fun <T> open(path: String, body: JsonObject, read: suspend (Reply) -> T): T =
        exchange("POST", path, body, read = read)

    private suspend fun <T> exchange(
        method: String,
        path: String,
        body: JsonObject?,
        more: List<Pair<String, String>> = emptyList(),
        read: suspend (Reply) -> T,
    ): T {
        val all = query + more
        val url = base + path + if (all.isEmpty()) "" else "?" + all.formUrlEncode()
        return carrier.exchange(CarrierRequest(method, url, headers, body?.let(::JsonBody))) { reply ->
            if (reply.status !in 200..299) throw refusal(reply)
            read(reply)
        }
    }

    private suspend fun json(reply: Reply): JsonObject = try {
        Json.parseToJsonElement(text(reply)).jsonObject
    } catch (e: IllegalArgumentException) {
        throw EngineFailures.map(e, sent = true)
    }

    private suspend fun refusal(reply: Reply): Refusal {
        val text = text(reply)
        val kept = reply.headers.filterKeys { it in KEPT || it.startsWith("x-ratelimit-") }
        val body = try {
            Json.parseToJsonElement(text)
        } catch (_: SerializationException) {
            null
        }
        val status = reply.status
        if (body == null) return Refusal.failed("The service answered with status $status.", status = status)
        return Refusal(status, body, kept.mapValues { (_, values) -> values.first() })
    }

    private suspend fun text(reply: Reply): String {
        val bytes = ByteArrayOutputStream()
        val piece = ByteArray(PIECE_BYTES)
        while (true) {
            val count = readable(reply, piece)
            if (count < 0) return bytes.toString(Charsets.UTF_8)
            bytes.write(piece, 0, count)
        }
    }

    /** Carriers fail in ways of their own while a body comes. */
    private suspend fun readable(reply: Reply, piece: ByteArray): Int = try {
        reply.read(piece, 0)
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        currentCoroutineContext().ensureActive()
        throw EngineFailures.map(e, sent = true)
    }

    private companion object {
        private const val NOT_FOUND = 404
        private const val PIECE_BYTES = 8 * 1024

        /** What belongs to the connection, or to the old API alone. */
        private val OURS = setOf(
            "openai-beta", "accept", "accept-encoding", "content-type", "content-length", "transfer-encoding", "host",
            "connection", "expect", "idempotency-key",
        )
        private val LISTS = setOf("order", "limit", "after", "before", "run_id", "include", "include[]")
        private val KEPT = setOf("x-request-id", "retry-after", "retry-after-ms", "x-should-retry")
    }
}

/** JSON on its way to the service. */
private class JsonBody(json: JsonObject) : Content {
    override val bytes: ByteArray = json.toString().encodeToByteArray()
    override val mediaType: String get() = "application/json"
    override val length: Long get() = bytes.size.toLong()

    override suspend fun writeTo(sink: ContentSink): Unit = sink.write(bytes, bytes.size)
}
