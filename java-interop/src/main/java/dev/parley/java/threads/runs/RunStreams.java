package dev.parley.java.threads.runs;

import dev.parley.OpenAIException;
import dev.parley.StreamTruncatedException;
import dev.parley.java.Bridge;
import dev.parley.java.EventPublisher;
import dev.parley.threads.AssistantEvent;
import dev.parley.threads.RunResult;
import java.util.concurrent.CompletableFuture;

/** What can be made of a streamed run. */
public final class RunStreams {
    private RunStreams() {
    }

    /**
     * Makes the call and puts its events together: the run, its messages and its steps as retrieving them would give
     * them. Cancelling the future cancels the call.
     *
     * <p>Fails with {@link StreamTruncatedException} when the stream broke off; its {@code partial()} is the
     * {@link RunResult} so far, {@code null} when the run was not known yet.
     *
     * <p>Fails with {@link OpenAIException} when the call fails otherwise.
     */
    public static CompletableFuture<RunResult> toRunResult(EventPublisher<AssistantEvent> events) {
        return Bridge.runResult(events);
    }
}
