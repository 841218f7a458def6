package dev.parley.java.completions;

import dev.parley.OpenAIException;
import dev.parley.StreamTruncatedException;
import dev.parley.completions.Completion;
import dev.parley.java.Bridge;
import dev.parley.java.EventPublisher;
import java.util.concurrent.CompletableFuture;

/** What can be made of a streamed completion. */
public final class CompletionStreams {
    private CompletionStreams() {
    }

    /**
     * Makes the call and puts its pieces together: the completion that the plain call would have given. Cancelling the
     * future cancels the call.
     *
     * <p>Fails with {@link StreamTruncatedException} when the stream broke off; its {@code partial()} is the
     * {@link Completion} so far, {@code null} when nothing had come.
     *
     * <p>Fails with {@link OpenAIException} when the call fails otherwise.
     */
    public static CompletableFuture<Completion> toCompletion(EventPublisher<Completion> pieces) {
        return Bridge.completion(pieces);
    }
}
