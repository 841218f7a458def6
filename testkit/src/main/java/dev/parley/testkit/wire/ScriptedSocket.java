package dev.parley.testkit.wire;

import dev.parley.testkit.Cut;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Plays a script into a WebSocket, and waits for the client's messages where it says so. */
public final class ScriptedSocket implements SocketListener {
    private final WebSocket socket;
    private final Deque<Part> rest;
    private final @Nullable Cut ending;
    private CompletableFuture<Void> nextMessage = new CompletableFuture<>();
    private int messagesAhead;

    public ScriptedSocket(WebSocket socket, List<Part> parts, @Nullable Cut ending) {
        this.socket = socket;
        this.rest = new ArrayDeque<>(parts);
        this.ending = ending;
    }

    @Override
    public void opened() throws IOException {
        socket.play(new PartSteps(), () -> {
            if (ending != null) socket.cut(ending);
        });
    }

    @Override
    public void received(String text) {
        messagesAhead++;
        nextMessage.complete(null);
    }

    private Step awaited() {
        if (messagesAhead == 0) nextMessage = new CompletableFuture<>();
        CompletableFuture<Void> message = nextMessage;
        return new Step.Await(message.thenRun(() -> messagesAhead--));
    }

    /** A step, so many times. */
    public record Part(@Nullable Step step, int times) {
        /** Waits for a message of the client. */
        public static final Part AWAIT_MESSAGE = new Part(null, 1);
    }

    private final class PartSteps extends Steps {
        @Override
        protected boolean makeMore() {
            Part part = rest.poll();
            if (part == null) return false;
            if (part.times > 1) rest.push(new Part(part.step, part.times - 1));
            make(part.step == null ? awaited() : part.step);
            return true;
        }
    }
}
