package dev.parley.java.videos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.JobFailedException;
import dev.parley.Polling;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.FakeOpenAIOptions;
import dev.parley.videos.Video;
import dev.parley.videos.VideoContentVariant;
import dev.parley.videos.VideoStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a Java program writes to have a video made: half a second passes whenever it looks at it. */
@Timeout(30)
class VideosTest {
    private static final Polling OFTEN = new Polling(Duration.ofMillis(1), Duration.ofSeconds(10));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final FakeOpenAI fake = FakeOpenAI.start(new FakeOpenAIOptions().clock(now::get));
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
    private final List<VideoStatus> seen = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void createsWaitsAndSaves() throws IOException {
        Path file = folder.resolve("cat.mp4");
        openai.videos().create(VideoRequestBuilder.of("A cat").duration(Duration.ofSeconds(8)).build())
            .thenCompose(video -> waitFor(video.id()))
            .thenCompose(video -> openai.videos().content(video.id()).saveTo(file))
            .join();
        assertEquals("ftypisom", new String(Files.readAllBytes(file), 4, 8, StandardCharsets.US_ASCII));
        assertEquals(List.of(VideoStatus.QUEUED, VideoStatus.IN_PROGRESS, VideoStatus.COMPLETED),
            seen.stream().distinct().toList());
        String id = openai.videos().list().join().data().get(0).id();
        byte[] thumbnail = openai.videos().content(id, VideoContentVariant.THUMBNAIL).bytes().join();
        assertEquals("WEBP", new String(thumbnail, 8, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void aVideoThatFailsIsHeldByItsException() {
        Video video = openai.videos().create(VideoRequestBuilder.of("A cat that fails").build()).join();
        Throwable cause = assertThrows(CompletionException.class, waitFor(video.id())::join).getCause();
        Video failed = assertInstanceOf(Video.class, assertInstanceOf(JobFailedException.class, cause).job());
        assertEquals(VideoStatus.FAILED, failed.status());
    }

    private CompletableFuture<Video> waitFor(String id) {
        return openai.videos().poll(id, OFTEN, video -> {
            seen.add(video.status());
            now.updateAndGet(time -> time.plusMillis(500));
        });
    }
}
