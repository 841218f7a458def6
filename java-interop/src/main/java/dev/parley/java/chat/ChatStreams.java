package dev.parley.java.chat;

import dev.parley.OpenAIException;
import dev.parley.StreamTruncatedException;
import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionChunk;
import dev.parley.java.Bridge;
import dev.parley.java.EventPublisher;
import java.util.concurrent.CompletableFuture;

/** What can be made of a streamed chat. */
public final class ChatStreams {
    private ChatStreams() {
    }

    /**
     * Makes the call and puts its pieces together: the answer that the plain call would have given. Cancelling the future
     * cancels the call.
     *
     * <p>Fails with {@link StreamTruncatedException} when the stream broke off; its {@code partial()} is the
     * {@link ChatCompletion} so far, {@code null} when nothing had come.
     *
     * <p>Fails with {@link OpenAIException} when the call fails otherwise.
     */
    public static CompletableFuture<ChatCompletion> toCompletion(EventPublisher<ChatCompletionChunk> chunks) {
        return Bridge.chatCompletion(chunks);
    }
}
