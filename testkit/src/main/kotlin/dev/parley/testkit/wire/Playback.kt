package dev.parley.testkit.wire

import io.netty.buffer.Unpooled
import io.netty.channel.ChannelHandlerContext
import io.netty.util.concurrent.Future
import java.util.concurrent.TimeUnit

/**
 * Plays the steps of one reply into a socket, on the socket's own thread: it stops when the socket has no room or a
 * pause is due, and goes on from there when [resume] is called. [onEnd] is called once the last byte is written.
 */
internal class Playback(
    private val context: ChannelHandlerContext,
    steps: Sequence<Step>,
    private val onEnd: () -> Unit,
) {
    private val steps = steps.iterator()
    private var pausing = false
    private var ended = false

    fun resume() {
        while (canSend && steps.hasNext()) play(steps.next())
        if (canSend) end() else context.flush()
    }

    private val canSend: Boolean
        get() = context.channel().isWritable && !pausing && !ended

    private fun play(step: Step) {
        when (step) {
            is Step.Send -> context.write(Unpooled.wrappedBuffer(step.bytes, step.offset, step.length))
            is Step.Pause -> pause(step)
        }
    }

    private fun pause(step: Step.Pause) {
        pausing = true
        context.executor().schedule(::goOn, step.time.toNanos(), TimeUnit.NANOSECONDS)
    }

    private fun goOn() {
        pausing = false
        resume()
    }

    private fun end() {
        ended = true
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener { written: Future<in Void> ->
            if (written.isSuccess) onEnd()
        }
    }
}
