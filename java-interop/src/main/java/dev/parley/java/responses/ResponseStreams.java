package dev.parley.java.responses;

import dev.parley.OpenAIException;
import dev.parley.StreamTruncatedException;
import dev.parley.java.Bridge;
import dev.parley.java.EventPublisher;
import dev.parley.responses.Response;
import dev.parley.responses.ResponseEvent;
import java.util.concurrent.CompletableFuture;

/** What can be made of a streamed response. */
public final class ResponseStreams {
    private ResponseStreams() {
    }

    /**
     * Makes the call and puts its events together: the response that the plain call would have given. Cancelling the
     * future cancels the call.
     *
     * <p>Fails with {@link StreamTruncatedException} when the stream broke off; its {@code partial()} is the
     * {@link Response} so far, {@code null} when nothing had come.
     *
     * <p>Fails with {@link OpenAIException} when the call fails otherwise.
     */
    public static CompletableFuture<Response> toResponse(EventPublisher<ResponseEvent> events) {
        return Bridge.response(events);
    }

    /** The text that the model writes, piece by piece, and nothing else of the stream. It is as cold as {@code events}. */
    public static EventPublisher<String> textDeltas(EventPublisher<ResponseEvent> events) {
        return Bridge.textDeltas(events);
    }
}
