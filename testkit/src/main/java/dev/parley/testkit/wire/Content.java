package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes in memory or on disk, any part of which can be read. Immutable, so parts share what they are parts of. */
public final class Content {
    private static final int WINDOW = 1024 * 1024;

    private final Source source;
    private final long offset;
    private final long size;

    private Content(Source source, long offset, long size) {
        this.source = source;
        this.offset = offset;
        this.size = size;
    }

    public static Content of(byte[] bytes) {
        return new Content((from, target) -> target.put(bytes, (int) from, target.remaining()), 0, bytes.length);
    }

    public static Content of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** What a file holds. It is closed when nobody needs it any more. */
    static Content of(FileChannel file, long size) {
        return new Content((from, target) -> {
            if (file.read(target, from) < 0) throw new IOException("the file ends too early");
        }, 0, size);
    }

    public long size() {
        return size;
    }

    /** Reads from a place as many bytes as the target has room for, or as there are: their number. */
    public int read(long from, ByteBuffer target) {
        int count = (int) Math.min(target.remaining(), size - from);
        int start = target.position();
        target.limit(start + count);
        try {
            while (target.hasRemaining()) source.read(offset + from + target.position() - start, target);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return count;
    }

    public byte[] bytes() {
        return bytes(Integer.MAX_VALUE);
    }

    /** The first so many bytes, or all there are. */
    public byte[] bytes(int limit) {
        byte[] bytes = new byte[(int) Math.min(size, limit)];
        read(0, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** All of it, read as UTF-8. */
    public String text() {
        return new String(bytes(), UTF_8);
    }

    public Content slice(long from, long length) {
        return new Content(source, offset + from, length);
    }

    /** Where some bytes begin, at or after a place; -1 when nowhere. */
    public long indexOf(byte[] what, long from) {
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(WINDOW + what.length, size));
        long at = from;
        while (at + what.length <= size) {
            int count = read(at, window.clear());
            int found = indexOf(window.array(), count, what);
            if (found >= 0) return at + found;
            at += count - what.length + 1;
        }
        return -1;
    }

    private static int indexOf(byte[] bytes, int count, byte[] what) {
        for (int start = 0; start <= count - what.length; start++) {
            int same = 0;
            while (same < what.length && bytes[start + same] == what[same]) same++;
            if (same == what.length) return start;
        }
        return -1;
    }

    /** Reads from wherever the bytes are. */
    private interface Source {
        void read(long from, ByteBuffer target) throws IOException;
    }
}
