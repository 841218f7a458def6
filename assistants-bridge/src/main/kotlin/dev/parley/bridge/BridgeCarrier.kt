package dev.parley.bridge

import dev.parley.bridge.call.BridgeAnswer
import dev.parley.bridge.call.BridgeRequest
import dev.parley.bridge.call.Refusal
import dev.parley.bridge.call.Service
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.Content
import dev.parley.http.carrier.Reply
import io.ktor.http.Url
import java.io.ByteArrayOutputStream

/** Lets the [api] of the caller answer what is the old API's below [base], and [service] all else. */
internal class BridgeCarrier(
    private val service: Carrier,
    private val base: String,
    private val api: suspend (BridgeRequest, Service) -> AssistantsApi,
) : Carrier by service {
    override suspend fun <T> exchange(request: CarrierRequest, read: suspend (Reply) -> T): T {
        val path = request.url.removePrefix(base).substringBefore('?')
        if (!request.url.startsWith(base) || !AssistantsApi.has(path)) return service.exchange(request, read)
        val asked = asked(request, path)
        val called = Service(service, base, asked)
        val api = try {
            api(asked, called)
        } catch (refusal: Refusal) {
            return refusal.give { read(BridgeReply(it)) }
        }
        return api.answer(asked, called) { read(BridgeReply(it)) }
    }

    private suspend fun asked(request: CarrierRequest, path: String) = BridgeRequest(
        method = request.method,
        path = path,
        query = Url(request.url).parameters.entries().associate { (name, values) -> name to values },
        headers = request.headers.mapKeys { (name, _) -> name.lowercase() },
        body = request.content?.let { it.bytes ?: written(it) } ?: ByteArray(0),
    )

    private suspend fun written(content: Content): ByteArray {
        val bytes = ByteArrayOutputStream()
        content.writeTo { piece, count -> bytes.write(piece, 0, count) }
        return bytes.toByteArray()
    }
}

/** An answer of the bridge, read like one that came over the network. */
private class BridgeReply(private val answer: BridgeAnswer) : Reply {
    private var piece = ByteArray(0)
    private var from = 0

    override val status: Int get() = answer.status
    override val headers: Map<String, List<String>> = answer.headers.mapValues { (_, value) -> listOf(value) }
    override val length: Long? get() = answer.length
    override val framed: Boolean get() = true

    override suspend fun read(target: ByteArray, offset: Int): Int {
        while (from == piece.size) {
            piece = answer.next() ?: return -1
            from = 0
        }
        val count = minOf(target.size - offset, piece.size - from)
        piece.copyInto(target, offset, from, from + count)
        from += count
        return count
    }

    /** The connection is the service's, and is closed when the block ends in which this is read. */
    override fun cancel() = Unit
}
