package dev.parley.java.vectorstores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.FileSource;
import dev.parley.JobFailedException;
import dev.parley.Polling;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.FakeOpenAIOptions;
import dev.parley.vectorstores.AttributeValue;
import dev.parley.vectorstores.Filters;
import dev.parley.vectorstores.SearchFilter;
import dev.parley.vectorstores.VectorStoreFile;
import dev.parley.vectorstores.VectorStoreFileErrorCode;
import dev.parley.vectorstores.VectorStoreFileStatus;
import dev.parley.vectorstores.VectorStoreSearchResult;
import dev.parley.vectorstores.VectorStoreUpload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to find things in its files. */
@Timeout(30)
class VectorStoresTest {
    private static final Polling OFTEN = new Polling(Duration.ofMillis(5), Duration.ofSeconds(10));

    private final AtomicLong seconds = new AtomicLong(1_767_225_600);
    private final FakeOpenAI fake =
        FakeOpenAI.start(new FakeOpenAIOptions().clock(() -> Instant.ofEpochSecond(seconds.get())));
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void uploadsAndSearchesWithFilters() {
        String store = openai.vectorStores().create(VectorStoreRequestBuilder.of().name("FAQ").build()).join().id();
        VectorStoreFile us = upload(store, "us.md", "Returns are free for 30 days.", "us", 2024);
        VectorStoreFile eu = upload(store, "eu.md", "Returns are free for 14 days.", "eu", 2026);
        assertEquals(VectorStoreFileStatus.COMPLETED, us.status());
        assertEquals(2, openai.vectorStores().retrieve(store).join().fileCounts().completed());
        assertEquals(List.of(us.id()), find(store, Filters.eq("region", "us")));
        assertEquals(List.of(eu.id()), find(store, Filters.and(Filters.isIn("region", "us", "eu"), Filters.gt("year", 2025))));
        assertEquals(List.of(), find(store, Filters.notIn("region", "us", "eu")));
        assertTrue(openai.vectorStores().files().content(store, us.id()).join().text().startsWith("Returns"));
    }

    @Test
    void aFileThatCannotBeReadIsAFailureThatHoldsIt() {
        String store = openai.vectorStores().create().join().id();
        CompletableFuture<VectorStoreFile> file = openai.vectorStores().files().uploadAndPoll(
            store, VectorStoreUploadBuilder.of(source("a.png", "?")).build(), OFTEN, seen -> seconds.incrementAndGet());
        Throwable cause = assertThrows(CompletionException.class, file::join).getCause();
        Object job = assertInstanceOf(JobFailedException.class, cause).job();
        assertEquals(VectorStoreFileErrorCode.UNSUPPORTED_FILE,
            assertInstanceOf(VectorStoreFile.class, job).lastError().code());
    }

    private VectorStoreFile upload(String store, String name, String text, String region, int year) {
        VectorStoreUpload upload = VectorStoreUploadBuilder.of(source(name, text))
            .putAttribute("region", AttributeValue.of(region))
            .putAttribute("year", AttributeValue.of(year))
            .build();
        return openai.vectorStores().files()
            .uploadAndPoll(store, upload, OFTEN, seen -> seconds.incrementAndGet())
            .join();
    }

    private List<String> find(String store, SearchFilter filter) {
        var request = VectorStoreSearchRequestBuilder.of("Are returns free?").filters(filter).build();
        return openai.vectorStores().search(store, request).join().data().stream()
            .map(VectorStoreSearchResult::fileId)
            .toList();
    }

    private static FileSource source(String name, String text) {
        return FileSource.of(text.getBytes(StandardCharsets.UTF_8), name);
    }
}
