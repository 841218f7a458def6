package dev.parley.bridge.server

import dev.parley.http.carrier.CarrierRequest
import dev.parley.http.carrier.Reply
import io.ktor.http.Headers
import io.ktor.http.HttpStatusCode
import io.ktor.http.content.OutgoingContent
import io.ktor.utils.io.ByteWriteChannel
import io.ktor.utils.io.writeFully

/** [reply] to [request], as the caller is to get it. */
internal fun passed(request: CarrierRequest, reply: Reply): OutgoingContent =
    if (request.method == "HEAD" || reply.status in WITHOUT_BODY) PassedHead(reply) else PassedReply(reply)

/** Each piece goes on when it has come, and the next is read when the caller has taken it. */
private class PassedReply(private val reply: Reply) : OutgoingContent.WriteChannelContent() {
    override val status: HttpStatusCode = HttpStatusCode.fromValue(reply.status)
    override val contentLength: Long? = reply.length
    override val headers: Headers = passedHeaders(reply)

    override suspend fun writeTo(channel: ByteWriteChannel) {
        val piece = ByteArray(PIECE_BYTES)
        while (true) {
            val count = reply.read(piece, 0)
            if (count < 0) return
            channel.writeFully(piece, 0, count)
            channel.flush()
        }
    }
}

private class PassedHead(reply: Reply) : OutgoingContent.NoContent() {
    override val status: HttpStatusCode = HttpStatusCode.fromValue(reply.status)
    override val headers: Headers = passedHeaders(reply)
}

private fun passedHeaders(reply: Reply) = Headers.build {
    reply.headers.filterKeys { it !in OF_CONNECTIONS }.forEach { (name, values) -> appendAll(name, values) }
}

private val WITHOUT_BODY = setOf(204, 304)
