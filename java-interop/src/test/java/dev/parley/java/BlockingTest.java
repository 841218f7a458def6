package dev.parley.java;

import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.NotFoundException;
import dev.parley.OpenAIException;
import dev.parley.RateLimitException;
import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionChunk;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.java.chat.BlockingChatCompletions;
import dev.parley.java.chat.AsyncChatCompletions;
import dev.parley.testkit.Cut;
import dev.parley.testkit.EventStream;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BlockingTest {
    private static final ChatCompletionRequest QUESTION =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("What is a parley?"))).build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient client = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build();
    private final BlockingServices openai = client.blocking();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void aCallReturnsItsResult() {
        ChatCompletion reply = openai.chat().create(QUESTION);
        assertEquals(client.chat().create(QUESTION).join().text(), reply.text());
    }

    @Test
    void aCallThrowsItsExceptionAsItIs() {
        assertThrows(NotFoundException.class, () -> openai.models().retrieve("no-such-model"));
        fake.script(Reply.rateLimited(Duration.ofSeconds(2)));
        assertThrows(RateLimitException.class, () -> openai.chat().create(QUESTION));
        assertThrows(IllegalArgumentException.class, () -> openai.models().retrieve(".."));
        client.close();
        assertThrows(IllegalStateException.class, () -> openai.chat().create(QUESTION));
    }

    @Test
    void aStreamIsReadInALoop() {
        StringBuilder text = new StringBuilder();
        try (Events<ChatCompletionChunk> chunks = openai.chat().stream(QUESTION)) {
            for (ChatCompletionChunk chunk : chunks) text.append(chunk.text());
        }
        assertEquals(openai.chat().create(QUESTION).text(), text.toString());
        assertTrue(fake.requestCount() == 2, () -> fake.requestCount() + " requests");
    }

    @Test
    void aStreamThatBreaksOffThrowsAfterWhatHadCome() {
        String chunk = """
            {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1767225600,"model":"gpt-5.2",\
            "choices":[{"index":0,"delta":{"content":"One"},"finish_reason":null}]}""";
        fake.script(Reply.events(EventStream.of(chunk).comment("then").every(Duration.ofMillis(200)).cutAfter(2, Cut.FIN)));
        List<String> heard = new ArrayList<>();
        assertThrows(OpenAIException.class, () -> {
            for (ChatCompletionChunk each : openai.chat().stream(QUESTION)) heard.add(each.text());
        });
        assertEquals(List.of("One"), heard);
    }

    @Test
    void pagesAreTurned() {
        BlockingPage<?> page = openai.models().list();
        assertTrue(page.next().isEmpty());
        assertEquals(page.data(), page.all().stream().toList());
    }

    @Test
    void asyncAndBlockingHaveTheSameCalls() {
        assertEquals(calls(AsyncChatCompletions.class), calls(BlockingChatCompletions.class));
    }

    @Test
    void aCallIsMadeOnTheThreadThatWaits() {
        Thread caller = Thread.currentThread();
        var seen = new ArrayList<Thread>();
        openai.chat().create(QUESTION, RequestOptionsBuilder.of().onResponse(head -> seen.add(Thread.currentThread())).build());
        assertEquals(1, seen.size());
        assertSame(caller, seen.get(0));
    }

    private static TreeSet<String> calls(Class<?> service) {
        var calls = new TreeSet<String>();
        for (Method call : service.getDeclaredMethods()) {
            if (!call.isSynthetic()) calls.add(call.getName() + Arrays.toString(call.getParameterTypes()));
        }
        return calls;
    }
}
