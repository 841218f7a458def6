package dev.parley.java.batches;

import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.Polling;
import dev.parley.batches.Batch;
import dev.parley.batches.BatchItem;
import dev.parley.batches.BatchResult;
import dev.parley.batches.BatchStatus;
import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.chat.ChatCompletions;
import dev.parley.java.OpenAIClient;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.FakeOpenAIOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to ask many things at once: time passes each time the service looks at its clock. */
@Timeout(30)
class BatchesTest {
    private static final Polling OFTEN = new Polling(Duration.ofMillis(1), Duration.ofSeconds(10));

    private final AtomicLong time = new AtomicLong(1_767_225_600_000L);
    private final FakeOpenAI fake =
        FakeOpenAI.start(new FakeOpenAIOptions().clock(() -> Instant.ofEpochMilli(time.addAndGet(200))));
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void submitsRequestsAndReadsTheirResults() {
        List<BatchItem<ChatCompletionRequest>> items =
            IntStream.range(0, 50).mapToObj(number -> item("item-" + number, "€ " + number)).toList();
        Batch batch = openai.batches().submit(
            ChatCompletions.BATCH, items, BatchSettingsBuilder.of().putMetadata("night", "1").build()).join();
        assertEquals(Map.of("night", "1"), batch.metadata());
        Map<String, String> answers = new LinkedHashMap<>();
        try (Stream<BatchResult<ChatCompletion>> results =
            openai.batches().results(ChatCompletions.BATCH, batch.id(), OFTEN, null).stream()) {
            results.forEach(result -> {
                assertNull(result.error());
                answers.put(result.customId(), result.value().text());
            });
        }
        assertEquals(50, answers.size());
        answers.forEach((id, text) -> assertEquals("You said: € " + id.substring("item-".length()), text));
        assertEquals(BatchStatus.COMPLETED, openai.batches().retrieve(batch.id()).join().status());
    }

    @Test
    void refusesTwoRequestsWithTheSameId() {
        List<BatchItem<ChatCompletionRequest>> twins = List.of(item("a", "Hi"), item("a", "Ho"));
        Throwable cause = assertThrows(CompletionException.class,
            () -> openai.batches().submit(ChatCompletions.BATCH, twins).join()).getCause();
        assertInstanceOf(IllegalArgumentException.class, cause);
        assertTrue(fake.requests().isEmpty());
    }

    private static BatchItem<ChatCompletionRequest> item(String id, String question) {
        return new BatchItem<>(id, ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user(question))).build());
    }
}
