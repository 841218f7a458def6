package dev.parley.java.finetuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.FileSource;
import dev.parley.JobFailedException;
import dev.parley.Polling;
import dev.parley.files.FilePurpose;
import dev.parley.files.FileRequest;
import dev.parley.finetuning.FineTuningJob;
import dev.parley.finetuning.FineTuningJobEvent;
import dev.parley.finetuning.FineTuningJobStatus;
import dev.parley.java.OpenAIClient;
import dev.parley.java.files.FileRequestBuilder;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.FakeOpenAIOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to train a model: time passes each time the service looks at its clock. */
@Timeout(30)
class FineTuningTest {
    private static final Polling OFTEN = new Polling(Duration.ofMillis(1), Duration.ofSeconds(10));

    private final AtomicLong time = new AtomicLong(1_767_225_600_000L);
    private final FakeOpenAI fake =
        FakeOpenAI.start(new FakeOpenAIOptions().clock(() -> Instant.ofEpochMilli(time.addAndGet(300))));
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
    private final AsyncFineTuningJobs jobs = openai.fineTuning().jobs();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void followsTheEventsUntilTheModelIsThere() {
        FineTuningJob job = train("{}\n{}\n");
        List<String> messages = jobs.followEvents(job.id(), OFTEN).toList().join().stream()
            .map(FineTuningJobEvent::message)
            .toList();
        assertEquals("The job has successfully completed", messages.get(messages.size() - 1));
        FineTuningJob done = jobs.retrieve(job.id()).join();
        assertEquals(FineTuningJobStatus.SUCCEEDED, done.status());
        assertTrue(openai.models().retrieve(done.fineTunedModel()).join().id().startsWith("ft:gpt-4o-mini"));
        try (Stream<FineTuningJobEvent> first = jobs.followEvents(job.id(), OFTEN).stream()) {
            assertEquals(messages.subList(0, 3), first.limit(3).map(FineTuningJobEvent::message).toList());
        }
    }

    @Test
    void aJobThatFailsIsHeldByItsException() {
        CompletableFuture<FineTuningJob> bad = jobs.poll(train("no JSON").id(), OFTEN, null);
        Throwable cause = assertThrows(CompletionException.class, bad::join).getCause();
        Object job = assertInstanceOf(JobFailedException.class, cause).job();
        assertEquals("training_file", assertInstanceOf(FineTuningJob.class, job).error().param());
    }

    private FineTuningJob train(String lines) {
        FileSource examples = FileSource.of(lines.getBytes(StandardCharsets.UTF_8), "examples.jsonl");
        FileRequest upload = FileRequestBuilder.of(examples, FilePurpose.FINE_TUNE).build();
        return openai.files().create(upload)
            .thenCompose(file -> jobs.create(FineTuningJobRequestBuilder.of("gpt-4o-mini", file.id()).suffix("tutor").build()))
            .join();
    }
}
