package dev.parley.testkit.wire

import io.netty.buffer.ByteBuf
import io.netty.buffer.ByteBufInputStream
import io.netty.handler.codec.http.HttpRequest
import io.netty.handler.codec.http.HttpUtil
import java.io.ByteArrayOutputStream

/** A request while it arrives. No more than [KEPT_BYTES] of its body are kept; the rest is only counted. */
internal class IncomingRequest(val head: HttpRequest, val scripted: Plan?) {
    private val kept = ByteArrayOutputStream(0)

    /** Bytes of the body that have arrived. */
    var received: Long = 0
        private set

    /** Whether the reply is under way; what still arrives is thrown away. */
    var answered: Boolean = false

    val keepsAlive: Boolean = HttpUtil.isKeepAlive(head)
    val awaitsContinue: Boolean = HttpUtil.is100ContinueExpected(head)

    /** Whether the scripted reply asks not to wait for the whole body, and its moment has come. */
    val isDueEarly: Boolean
        get() = scripted?.afterReceiving?.let { received >= it } ?: false

    val body: ByteArray
        get() = kept.toByteArray()

    fun add(content: ByteBuf) {
        received += content.readableBytes()
        val room = (KEPT_BYTES - kept.size()).coerceAtMost(content.readableBytes())
        if (room > 0) ByteBufInputStream(content, room).transferTo(kept)
    }

    private companion object {
        const val KEPT_BYTES = 16 * 1024 * 1024
    }
}
