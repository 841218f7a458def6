package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.NotFoundException;
import dev.parley.chat.ChatCompletion;
import dev.parley.testkit.FakeOpenAI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one result of a call, as a publisher. */
@Timeout(30)
class ResultPublisherTest {
    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void eachSubscriptionMakesTheCall() {
        EventPublisher<ChatCompletion> reply =
            openai.publisher(() -> openai.chat().create("gpt-5.2", request -> request.addUserMessage("Hi")));
        assertEquals(0, fake.requestCount());
        assertEquals("You said: Hi", reply.toList().join().get(0).text());
        assertEquals(1, reply.toList().join().size());
        assertEquals(2, fake.requestCount());
    }

    @Test
    void aFailureIsTheCallsOwn() {
        EventPublisher<?> missing = openai.publisher(() -> openai.files().retrieve("file-none"));
        Throwable cause = assertThrows(CompletionException.class, () -> missing.toList().join()).getCause();
        assertInstanceOf(NotFoundException.class, cause);
        EventPublisher<?> thrown = openai.publisher(() -> {
            throw new IllegalStateException("not now");
        });
        assertInstanceOf(IllegalStateException.class,
            assertThrows(CompletionException.class, () -> thrown.toList().join()).getCause());
    }

    @Test
    void nothingCompletesWithoutAnEvent() {
        EventPublisher<Void> nothing = openai.publisher(() -> CompletableFuture.<Void>completedFuture(null));
        assertEquals(List.of(), nothing.toList().join());
    }

    @Test
    void cancellingTheSubscriptionCancelsTheCall() {
        CompletableFuture<String> call = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        EventPublisher<String> never = openai.publisher(() -> {
            begun.complete(null);
            return call;
        });
        CompletableFuture<Void> handled = never.forEach(text -> { });
        begun.join();
        handled.cancel(true);
        assertThrows(java.util.concurrent.CancellationException.class, call::join);
        assertTrue(call.isCancelled());
    }
}
