package dev.parley.java.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.FileSource;
import dev.parley.NotFoundException;
import dev.parley.files.FileExpiry;
import dev.parley.files.FileObject;
import dev.parley.files.FilePurpose;
import dev.parley.files.FileRequest;
import dev.parley.files.FileStatus;
import dev.parley.java.AsyncDownload;
import dev.parley.java.OpenAIClient;
import dev.parley.java.uploads.LargeFileRequestBuilder;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.uploads.LargeFileRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a Java program writes to keep files with the service. */
@Timeout(30)
class FilesTest {
    private static final byte[] CONTENT = new byte[300_000];

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void uploadsFromAnywhere() throws IOException {
        Path path = Files.write(folder.resolve("a.txt"), CONTENT);
        List<FileSource> sources = List.of(
            FileSource.of(path),
            FileSource.of(CONTENT, "b.txt"),
            FileSource.of(new ByteArrayInputStream(CONTENT), "c.txt"),
            FileSource.of(Channels.newChannel(new ByteArrayInputStream(CONTENT)), "d.txt", (long) CONTENT.length),
            FileSource.of(() -> new ByteArrayInputStream(CONTENT), "e.txt"));
        for (FileSource source : sources) {
            FileRequest request = FileRequestBuilder.of(source, FilePurpose.USER_DATA)
                .expiresAfter(FileExpiry.afterCreation(Duration.ofHours(1))).build();
            FileObject file = openai.files().create(request).join();
            assertEquals(CONTENT.length, file.bytes());
            assertEquals(source.name(), file.filename());
            assertEquals(FileStatus.PROCESSED, openai.files().poll(file.id()).join().status());
        }
        assertEquals(5, openai.files().list().join().data().size());
    }

    @Test
    void fetchesToAnywhere() throws IOException {
        FileRequest request = FileRequestBuilder.of(FileSource.of(CONTENT, "a.txt"), FilePurpose.USER_DATA).build();
        FileObject file = openai.files().create(request).join();
        List<Long> progress = new ArrayList<>();
        AsyncDownload download = openai.files().content(file.id()).onProgress((done, total) -> progress.add(done));
        assertArrayEquals(CONTENT, download.bytes().join());
        Path path = folder.resolve("copy.txt");
        download.saveTo(path).join();
        assertArrayEquals(CONTENT, Files.readAllBytes(path));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.writeTo(Channels.newChannel(out)).join();
        assertArrayEquals(CONTENT, out.toByteArray());
        assertEquals(CONTENT.length, download.chunks().stream().mapToInt(chunk -> chunk.length).sum());
        assertTrue(progress.size() >= 4);
    }

    @Test
    void uploadsInParts() throws IOException {
        Path path = Files.write(folder.resolve("large.bin"), CONTENT);
        LargeFileRequest request =
            LargeFileRequestBuilder.of(path, FilePurpose.USER_DATA).partSize(100_000L).build();
        FileObject file = openai.uploads().createFile(request).join();
        assertArrayEquals(CONTENT, openai.files().content(file.id()).bytes().join());
    }

    @Test
    void learnsThatThereIsNoSuchFile() {
        CompletionException failure =
            assertThrows(CompletionException.class, () -> openai.files().retrieve("file-none").join());
        assertInstanceOf(NotFoundException.class, failure.getCause());
    }
}
