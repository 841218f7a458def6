package dev.parley.testkit.wire

import io.netty.buffer.Unpooled
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.SimpleChannelInboundHandler
import io.netty.handler.codec.http.HttpContent
import io.netty.handler.codec.http.HttpObject
import io.netty.handler.codec.http.HttpRequest
import io.netty.handler.codec.http.LastHttpContent

/**
 * One connection: requests come in one after the other and are answered in the same order.
 *
 * ```
 * head ──▶ scripted reply? ──▶ body … ──▶ answer ──▶ queue ──▶ playback ──▶ next request, or the end
 *                └── due early: answer at once, throw the rest of the body away, end
 * ```
 */
internal class Connection(private val exchange: Exchange) : SimpleChannelInboundHandler<HttpObject>() {
    private val answers = ArrayDeque<Answer>()
    private var incoming: IncomingRequest? = null
    private var playback: Playback? = null

    override fun channelRead0(context: ChannelHandlerContext, message: HttpObject) {
        if (message.decoderResult().isFailure) return context.cannotRead()
        if (message is HttpRequest) begin(context, message)
        if (message is HttpContent) receive(context, message)
    }

    override fun channelWritabilityChanged(context: ChannelHandlerContext) {
        playback?.resume()
    }

    override fun channelInactive(context: ChannelHandlerContext) {
        incoming?.takeUnless { it.answered }?.let(exchange::abandoned)
        answers.clear()
    }

    /** A client that went away is none of our business. */
    override fun exceptionCaught(context: ChannelHandlerContext, cause: Throwable) {
        context.close()
    }

    private fun begin(context: ChannelHandlerContext, head: HttpRequest) {
        val request = IncomingRequest(head, exchange.scriptedFor(head))
        incoming = request
        if (request.isDueEarly) {
            answer(context, request, complete = false)
        } else if (request.awaitsContinue) {
            context.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE))
        }
    }

    private fun receive(context: ChannelHandlerContext, content: HttpContent) {
        val request = incoming?.takeUnless { it.answered } ?: return
        request.add(content.content())
        if (content is LastHttpContent) {
            answer(context, request, complete = true)
        } else if (request.isDueEarly) {
            answer(context, request, complete = false)
        }
    }

    private fun answer(context: ChannelHandlerContext, request: IncomingRequest, complete: Boolean) {
        request.answered = true
        val plan = exchange.answer(request, complete)
        val keepsAlive = request.keepsAlive && complete && !plan.closes
        answers += Answer(if (keepsAlive) plan else plan.withDefaultHeaders(CLOSE), complete, keepsAlive)
        if (plan.unread) context.channel().config().isAutoRead = false
        playNext(context)
    }

    private fun playNext(context: ChannelHandlerContext) {
        if (playback != null) return
        val answer = answers.removeFirstOrNull() ?: return
        val next = Playback(context, answer.plan.steps()) { finish(context, answer) }
        playback = next
        next.resume()
    }

    private fun finish(context: ChannelHandlerContext, answer: Answer) {
        val cut = answer.plan.ending
        if (cut != null) return context.cut(cut)
        playback = null
        if (answer.keepsAlive) playNext(context) else context.end(answer)
    }

    private fun ChannelHandlerContext.end(answer: Answer) {
        if (answer.complete) close() else finishSending()
    }

    private fun ChannelHandlerContext.cannotRead() {
        writeAndFlush(Unpooled.wrappedBuffer(BAD_REQUEST)).addListener { close() }
    }

    private class Answer(val plan: Plan, val complete: Boolean, val keepsAlive: Boolean)

    private companion object {
        val CLOSE = listOf("Connection" to "close")
        val CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".encodeToByteArray()
        val BAD_REQUEST =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encodeToByteArray()
    }
}
