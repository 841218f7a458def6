package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;

/**
 * Plays the steps of one reply into a socket, on the socket's own thread: it stops when the socket has no room or a
 * pause is due, and goes on from there when it is told to resume. The end is told once the last byte is written.
 */
final class Playback {
    private final ClientSocket socket;
    private final Iterator<Step> steps;
    private final ClientSocket.Task onEnd;
    private boolean pausing;
    private boolean ended;

    Playback(ClientSocket socket, Iterator<Step> steps, ClientSocket.Task onEnd) {
        this.socket = socket;
        this.steps = steps;
        this.onEnd = onEnd;
    }

    void resume() throws IOException {
        while (canSend() && steps.hasNext()) play(steps.next());
        if (canSend()) end();
        else flush();
    }

    private boolean canSend() {
        return socket.hasRoom() && !pausing && !ended;
    }

    private void play(Step step) throws IOException {
        if (step instanceof Step.Send send) {
            socket.send(ByteBuffer.wrap(send.bytes(), send.offset(), send.length()));
        } else if (step instanceof Step.Pause pause) {
            pausing = true;
            socket.after(pause.time(), this::goOn);
        } else if (step instanceof Step.Await await) {
            pausing = true;
            await.what().whenComplete((done, failure) ->
                socket.later(failure == null ? this::goOn : () -> socket.cut(Cut.RESET)));
        }
    }

    private void goOn() throws IOException {
        pausing = false;
        resume();
    }

    /** Where the socket takes everything at once, the others have their turn before there is more. */
    private void flush() throws IOException {
        socket.flush();
        if (canSend()) socket.later(this::resume);
    }

    private void end() throws IOException {
        ended = true;
        socket.flush(onEnd);
    }
}
