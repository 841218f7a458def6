package dev.parley.java.chat;

import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.ApiException;
import dev.parley.ConnectionException;
import dev.parley.DecodingException;
import dev.parley.OpenAIException;
import dev.parley.RateLimitException;
import dev.parley.StreamException;
import dev.parley.StreamTruncatedException;
import dev.parley.TimeoutException;
import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.generation.FinishReason;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.Cut;
import dev.parley.testkit.EventStream;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatStreamsTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final ChatCompletionRequest QUESTION =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("What is a parley?"))).build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai =
        OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build();

    @AfterEach
    void close() {
        openai.close();
        assertTrue(fake.awaitNoConnections(SOON));
        fake.close();
    }

    @Test
    void theStreamAddsUpToTheAnswerOfThePlainCall() {
        ChatCompletion whole = openai.chat().stream(QUESTION).toCompletion().join();
        assertEquals(openai.chat().create(QUESTION).join().text(), whole.text());
        assertEquals(FinishReason.STOP, whole.choices().get(0).finishReason());
    }

    @Test
    void aStreamThatBreaksOffKeepsWhatHadCome() {
        fake.script(Reply.events(EventStream.of(chunk("This"), chunk(" was")).cutAfter(2, Cut.FIN)));
        CompletableFuture<ChatCompletion> answer = openai.chat().stream(QUESTION).toCompletion();
        Throwable cause = assertThrows(CompletionException.class, answer::join).getCause();
        StreamTruncatedException truncated = assertInstanceOf(StreamTruncatedException.class, cause);
        assertEquals(2, truncated.received());
        assertEquals("This was", assertInstanceOf(ChatCompletion.class, truncated.partial()).text());
    }

    @Test
    void cancellingTheFutureClosesTheSocket() {
        fake.script(Reply.events(EventStream.of(chunk("One")).keepOpen()));
        CompletableFuture<ChatCompletion> answer = openai.chat().stream(QUESTION).toCompletion();
        fake.awaitRequests(1, SOON);
        answer.cancel(true);
        assertTrue(fake.awaitNoConnections(SOON));
    }

    @Test
    void failuresAreToldApartBySwitchingOverTheirTypes() {
        fake.script(Reply.rateLimited(Duration.ofSeconds(2)));
        OpenAIException failure = failureOf(openai.chat().create(QUESTION));
        assertEquals("429 rate_limit_exceeded", describe(failure));
        // On a connection that had served before it says nothing; on the new one that is tried at once it does.
        fake.script(Reply.reset().times(2));
        assertEquals("connection, UNKNOWN", describe(failureOf(openai.chat().create(QUESTION))));
    }

    @Test
    void wrongArgumentsAreRefusedBeforeAnythingIsSent() {
        for (String id : List.of("", "..", "a/b", "a\nb")) {
            CompletableFuture<ChatCompletion> answer = openai.chat().retrieve(id);
            Throwable cause = assertThrows(CompletionException.class, answer::join).getCause();
            assertTrue(assertInstanceOf(IllegalArgumentException.class, cause).getMessage().startsWith("id "));
        }
        assertThrows(IllegalArgumentException.class, () -> ChatCompletionRequestBuilder.of(" ", List.of(user("Hi"))).build());
        assertEquals(0, fake.connectionsAccepted());
    }

    private static OpenAIException failureOf(CompletableFuture<?> answer) {
        return (OpenAIException) assertThrows(CompletionException.class, answer::join).getCause();
    }

    private static String describe(OpenAIException failure) {
        if (failure instanceof RateLimitException limited) {
            assertNotNull(limited.requestId());
            return limited.status() + " " + limited.code();
        } else if (failure instanceof ApiException api) {
            return "status " + api.status();
        } else if (failure instanceof ConnectionException connection) {
            return "connection, " + connection.delivery();
        } else if (failure instanceof TimeoutException timeout) {
            return "timeout, " + timeout.phase();
        } else if (failure instanceof DecodingException || failure instanceof StreamException) {
            return "answer";
        }
        return "stream";
    }

    private static String chunk(String word) {
        return """
            {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1767225600,"model":"gpt-5.2",\
            "choices":[{"index":0,"delta":{"content":"%s"},"finish_reason":null}]}""".formatted(word);
    }
}
