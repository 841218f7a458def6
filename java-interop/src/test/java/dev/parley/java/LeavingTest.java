package dev.parley.java;

import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.chat.ChatCompletionRequest;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.testkit.EventStream;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever leaves, by whatever door, leaves no socket open and no thread behind. */
@Timeout(120)
class LeavingTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ChatCompletionRequest QUESTION =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("What is a parley?"))).build();
    private static final String CHUNK = """
        {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1767225600,"model":"gpt-5.2",\
        "choices":[{"index":0,"delta":{"content":"One"},"finish_reason":null}]}""";

    private final FakeOpenAI fake = FakeOpenAI.start().script(Reply.events(EventStream.of(CHUNK).keepOpen()));
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void cancellingWhatDependsOnACallEndsTheCall() {
        CompletableFuture<String> text = openai.chat().create(QUESTION).thenApply(reply -> reply.text()).thenApply(String::strip);
        fake.awaitRequests(1, SOON);
        text.cancel(true);
        assertTrue(fake.awaitNoConnections(SOON));
    }

    @Test
    void aCallGoesOnWhileAnythingDependsOnIt() {
        CompletableFuture<Void> call = new CallFuture<>(Runnable::run);
        CompletableFuture<Void> one = call.thenRun(() -> { });
        CompletableFuture<Void> other = call.thenRun(() -> { });
        one.cancel(true);
        assertFalse(call.isDone());
        other.cancel(true);
        assertTrue(call.isCancelled());
    }

    @Test
    void aTimeLimitOnWhatDependsOnACallEndsTheCall() {
        CompletableFuture<String> text =
            openai.chat().create(QUESTION).thenApply(reply -> reply.text()).orTimeout(1, TimeUnit.MILLISECONDS);
        assertThrows(CompletionException.class, text::join);
        assertTrue(fake.awaitNoConnections(SOON));
    }

    @Test
    void cancellingTwoCallsInARowEndsTheSecond() {
        fake.clearScript().script(Reply.chat("First."), Reply.events(EventStream.of(CHUNK).keepOpen()));
        CompletableFuture<String> text = openai.chat().create(QUESTION)
            .thenCompose(first -> openai.chat().stream(QUESTION).toCompletion()).thenApply(reply -> reply.text());
        fake.awaitRequests(2, SOON);
        text.cancel(true);
        assertTrue(fake.awaitNoConnections(SOON));
    }

    @Test
    void aStreamReadInPartAndClosedLeavesNoSocketOpen() {
        try (var chunks = openai.chat().stream(QUESTION).stream()) {
            assertEquals("One", chunks.findFirst().orElseThrow().text());
        }
        assertTrue(fake.awaitNoConnections(SOON));
    }

    @Test
    void aStreamReadInPartAndForgottenLeavesNoSocketOpen() {
        fake.script(Reply.events(EventStream.of(CHUNK).keepOpen()));
        assertEquals("One", openai.chat().stream(QUESTION).stream().findFirst().orElseThrow().text());
        assertEquals("One", openai.blocking().chat().stream(QUESTION).iterator().next().text());
        boolean closed = false;
        for (int look = 0; look < 100 && !closed; look++) {
            System.gc();
            closed = fake.awaitNoConnections(Duration.ofMillis(200));
        }
        assertTrue(closed);
    }

    @Test
    void anInterruptEndsABlockingCall() {
        Thread reader = Thread.currentThread();
        CompletableFuture.runAsync(() -> {
            fake.awaitRequests(1, SOON);
            reader.interrupt();
        });
        assertThrows(CancellationException.class, () -> openai.blocking().chat().create(QUESTION));
        assertTrue(Thread.interrupted());
        assertTrue(fake.awaitNoConnections(SOON));
    }

    @Test
    void afterCloseNoThreadOfTheClientRemains() throws InterruptedException {
        fake.clearScript();
        openai.chat().create(QUESTION).thenApply(reply -> reply.text()).join();
        openai.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("parley-\\d+")) assertTrue(ends(thread), thread.getName());
        }
    }

    private static boolean ends(Thread thread) throws InterruptedException {
        thread.join(SOON.toMillis());
        return !thread.isAlive();
    }

    /** A minute is what threads that are no daemons used to hold it up; here the machine may be busy. */
    @Test
    void aProgramThatForgetsToCloseEnds() throws Exception {
        fake.clearScript();
        Process program = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), ForgetfulProgram.class.getName(), fake.baseUrl())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals("0", new String(program.getInputStream().readAllBytes()).strip());
        assertTrue(program.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, program.exitValue());
    }
}
