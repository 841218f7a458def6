package dev.parley.testkit.wire

import io.netty.buffer.ByteBuf
import io.netty.handler.codec.http.HttpRequest
import io.netty.handler.codec.http.HttpUtil

/** A request while it arrives. */
internal class IncomingRequest(val head: HttpRequest, val scripted: Plan?) {
    private val collector = ContentCollector()

    /** Bytes of the body that have arrived. */
    val received: Long get() = collector.size

    /** Whether the reply is under way; what still arrives is thrown away. */
    var answered: Boolean = false

    val keepsAlive: Boolean = HttpUtil.isKeepAlive(head)
    val awaitsContinue: Boolean = HttpUtil.is100ContinueExpected(head)

    /** Whether the scripted reply asks not to wait for the whole body, and its moment has come. */
    val isDueEarly: Boolean
        get() = scripted?.afterReceiving?.let { received >= it } ?: false

    /** The body, as far as it has arrived. */
    val content: Content
        get() = collector.content()

    fun add(content: ByteBuf): Unit = collector.add(content)
}
