package dev.parley.java;

import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.chat.ChatCompletionRequest;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code of the caller that blocks, wherever it runs, stops no call. */
@Timeout(120)
class HandlersTest {
    private static final ChatCompletionRequest QUESTION =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("What is a parley?"))).build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final ExecutorService four = Executors.newFixedThreadPool(4, work -> new Thread(work, "mine"));

    @AfterEach
    void close() {
        four.shutdown();
        fake.close();
    }

    @Test
    void aThousandContinuationsThatWaitForAnotherCallEnd() {
        try (OpenAIClient openai = client().build()) {
            CountDownLatch all = new CountDownLatch(1000);
            var answers = Stream.generate(() -> openai.chat().create(QUESTION).thenApply(first -> {
                all.countDown();
                await(all);
                return openai.chat().create(QUESTION).join().text();
            })).limit(1000).toList();
            answers.forEach(CompletableFuture::join);
            assertEquals(2000, fake.requestCount());
        }
    }

    @Test
    void aThousandContinuationsEndOnFourThreadsOfTheCaller() {
        try (OpenAIClient openai = client().executor(four).build()) {
            var answers = Stream.generate(() -> openai.chat().create(QUESTION).thenApply(first ->
                openai.chat().create(QUESTION).join().text() + openai.blocking().chat().create(QUESTION).text()))
                .limit(1000).toList();
            answers.forEach(CompletableFuture::join);
            assertEquals(3000, fake.requestCount());
        }
    }

    @Test
    void aHundredAgentsWhoseToolsAskTheModelEnd() {
        try (OpenAIClient openai = client().build()) {
            assertAgentsEnd(openai);
        }
    }

    @Test
    void aHundredAgentsEndOnFourThreadsOfTheCaller() {
        try (OpenAIClient openai = client().executor(four).build()) {
            assertAgentsEnd(openai);
        }
    }

    /** Each asks, and is asked by a tool that waits for the model in its turn, in either way. */
    private void assertAgentsEnd(OpenAIClient openai) {
        Tools tools = Tools.of(Tool.of("ask", Subject.class, subject ->
            openai.chat().create(QUESTION).join().text() + openai.blocking().chat().create(QUESTION).text()));
        var agents = Stream.generate(() -> openai.chat().runTools(QUESTION, tools)).limit(100).toList();
        for (var agent : agents) {
            assertTrue(agent.join().text().startsWith("The tool said: You said: What is a parley?"), agent.join()::text);
        }
        assertEquals(400, fake.requestCount());
    }

    private record Subject(String name) {
    }

    @Test
    void handlersRunWhereTheCallerSaid() {
        var seen = new ConcurrentLinkedQueue<String>();
        try (OpenAIClient openai = client().executor(four).build()) {
            CompletableFuture<?> answer = openai.chat().create(QUESTION);
            answer.thenRun(() -> seen.add(threadName())).join();
            answer.handle((reply, failure) -> seen.add(threadName())).thenRun(() ->
                seen.add(threadName())).join();
            openai.chat().stream(QUESTION).forEach(chunk -> seen.add(threadName())).join();
        }
        assertTrue(seen.size() > 4, seen::toString);
        assertEquals(List.of("mine"), seen.stream().distinct().toList());
    }

    @Test
    void noHandlerRunsOnTheThreadThatAsked() {
        try (OpenAIClient openai = client().build()) {
            Thread handled = openai.chat().create(QUESTION).thenApply(reply -> Thread.currentThread()).join();
            assertNotSame(Thread.currentThread(), handled);
            assertTrue(handled.isDaemon());
        }
    }

    /** Where assertions are on, coroutines add their own names. */
    private static String threadName() {
        return Thread.currentThread().getName().replaceAll(" @coroutine.*", "");
    }

    private OpenAIClientBuilder client() {
        return OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
