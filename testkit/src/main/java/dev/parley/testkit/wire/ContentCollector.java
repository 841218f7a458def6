package dev.parley.testkit.wire;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Gathers a body as it arrives: in memory while it is small, in a file that has no name once it is not. */
public final class ContentCollector {
    private static final int MEMORY_BYTES = 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
    private @Nullable FileChannel file;
    private long size;

    /** Bytes that have arrived. */
    public long size() {
        return size;
    }

    public void add(ByteBuffer bytes) {
        size += bytes.remaining();
        if (size > MEMORY_BYTES) {
            append(bytes);
        } else {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            memory.writeBytes(copy);
        }
    }

    public Content content() {
        return file == null ? Content.of(memory.toByteArray()) : Content.of(file, size);
    }

    private void append(ByteBuffer bytes) {
        try {
            if (file == null) file = open();
            while (bytes.hasRemaining()) file.write(bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private FileChannel open() throws IOException {
        FileChannel opened =
            FileChannel.open(Files.createTempFile("fake-openai-", ".body"), READ, WRITE, DELETE_ON_CLOSE);
        opened.write(ByteBuffer.wrap(memory.toByteArray()));
        memory.reset();
        return opened;
    }
}
