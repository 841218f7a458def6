package dev.parley.testkit.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/**
 * Plays the steps of one reply into a socket, on the socket's own thread: it stops when the socket has no room or a
 * pause is due, and goes on from there when it is told to resume. The end is told once the last byte is written.
 */
final class Playback {
    private final ChannelHandlerContext context;
    private final Iterator<Step> steps;
    private final Runnable onEnd;
    private boolean pausing;
    private boolean ended;

    Playback(ChannelHandlerContext context, Iterator<Step> steps, Runnable onEnd) {
        this.context = context;
        this.steps = steps;
        this.onEnd = onEnd;
    }

    void resume() {
        while (canSend() && steps.hasNext()) play(steps.next());
        if (canSend()) end();
        else context.flush();
    }

    private boolean canSend() {
        return context.channel().isWritable() && !pausing && !ended;
    }

    private void play(Step step) {
        if (step instanceof Step.Send send) {
            context.write(Unpooled.wrappedBuffer(send.bytes(), send.offset(), send.length()));
        } else if (step instanceof Step.Pause pause) {
            pausing = true;
            context.executor().schedule(this::goOn, pause.time().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void goOn() {
        pausing = false;
        resume();
    }

    private void end() {
        ended = true;
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            if (written.isSuccess()) onEnd.run();
        });
    }
}
